"""The networks: a BERT encoder with linear heads on mean-pooled tokens, and a GRU over the vectors of a chat."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from labels import DRIVERS, EMOTIONS, HEADS, MOVES, SIGNALS
from text import FEATURES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 128


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias.to(q.dtype)
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class MessageEncoder(nn.Module):
    """Token ids, mask and surface features of messages in; vectors (mean of tokens plus features) and head logits out."""

    def __init__(self, vocabulary: int, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.surface = nn.Linear(FEATURES, WIDTH, bias=False)
        self.heads = nn.Linear(WIDTH, sum(HEADS.values()))

    def embed(self, ids: Tensor) -> Tensor:
        return self.dropout(self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]]))

    def run(self, x: Tensor, mask: Tensor, layers: slice) -> Tensor:
        bias = (1.0 - mask.to(self.layers[0].qkv.weight.dtype))[:, None, None, :] * -1e4
        for layer in self.layers[layers]:
            x = layer(x, bias)
        return x

    def tokens(self, ids: Tensor, mask: Tensor) -> Tensor:
        return self.run(self.embed(ids), mask, slice(None))

    def forward(self, ids: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        return self.read(self.tokens(ids, mask), mask, features)

    def read(self, x: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors and logits from the last layer's tokens."""
        x = x.float()
        weight = mask.to(x.dtype)[:, :, None]
        vector = (x * weight).sum(1) / weight.sum(1) + self.surface(features)
        return vector, self.heads(self.dropout(vector))

    @classmethod
    def from_minilm(cls, weights: str, kept: list[int], dropout: float = 0.1) -> "MessageEncoder":
        """all-MiniLM-L6-v2 with only the word pieces `kept` (old ids in new order)."""
        w = load_file(weights)
        model = cls(len(kept), dropout)
        own = {
            "words.weight": w["embeddings.word_embeddings.weight"][kept],
            "positions.weight": w["embeddings.position_embeddings.weight"][:POSITIONS]
            + w["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for i in range(LAYERS):
            old = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                for mine, theirs in names.items():
                    own[f"layers.{i}.{mine}.{kind}"] = w[f"{old}{theirs}.{kind}"]
                own[f"layers.{i}.qkv.{kind}"] = torch.cat(
                    [w[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                )
        missing, unexpected = model.load_state_dict(own, strict=False)
        assert not unexpected and all(m.startswith(("surface", "heads")) for m in missing), (missing, unexpected)
        nn.init.zeros_(model.surface.weight)
        nn.init.normal_(model.heads.weight, std=0.02)
        nn.init.constant_(model.heads.bias, -2.0)
        return model


def head(logits: Tensor, name: str) -> Tensor:
    """The columns of one head out of the encoder's joint logits."""
    start = 0
    for key, width in HEADS.items():
        if key == name:
            return logits[..., start : start + width]
        start += width
    raise KeyError(name)


CONVERSATION_HEADS = {
    "heat": 4, "forecast": 1, "driver": len(DRIVERS), "moves": len(MOVES), "emotions": len(EMOTIONS), "signals": len(SIGNALS),
}  # fmt: skip
READ = 9 + 4 + 12
SQUEEZED, STATE = 64, 96


class ConversationHead(nn.Module):
    """A GRU over the vectors of both sides' messages. `places[..., 0]` is 1 for the customer, `places[..., 1]` is 1 when the
    entry continues the turn of the entry before. Heat, emotions, signals and moves are corrections of the message's own logits."""

    def __init__(self, dropout: float = 0.2):
        super().__init__()
        self.squeeze = nn.Linear(WIDTH, SQUEEZED)
        self.gru = nn.GRU(SQUEEZED + READ + 2, STATE, batch_first=True)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(STATE + SQUEEZED, sum(CONVERSATION_HEADS.values()))
        nn.init.normal_(self.out.weight, std=0.02)
        nn.init.zeros_(self.out.bias)

    def forward(self, vectors: Tensor, logits: Tensor, places: Tensor) -> dict[str, Tensor]:
        read = torch.sigmoid(torch.cat([head(logits, k) for k in ("emotions", "heat", "signals")], -1))
        squeezed = torch.tanh(self.squeeze(self.dropout(vectors)))
        states, _ = self.gru(torch.cat([squeezed, read, places], -1))
        raw = self.out(self.dropout(torch.cat([states, squeezed], -1)))
        parts = dict(zip(CONVERSATION_HEADS, raw.split(list(CONVERSATION_HEADS.values()), -1)))
        for k in ("heat", "moves", "emotions", "signals"):
            parts[k] = parts[k] + head(logits, k)
        return parts


def opened(checkpoint: Path) -> tuple[MessageEncoder, ConversationHead]:
    """The networks of a checkpoint; of the base, which has no conversation head, with a fresh one."""
    state = torch.load(checkpoint)
    if "words.weight" in state:
        state = {f"encoder.{k}": v for k, v in state.items()}
    encoder, talk = MessageEncoder(state["encoder.words.weight"].shape[0]), ConversationHead()
    both = nn.ModuleDict({"encoder": encoder, "talk": talk})
    both.load_state_dict(both.state_dict() | state)
    return encoder, talk
