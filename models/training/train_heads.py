"""Stage 3, its end: heads by themselves, on the vectors of the finished encoder. GoEmotions' is fitted again, for training on chats
moved the vectors under it; the topics' needs more rounds than the encoder gets. Nothing else reads these two."""

import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from corpora import Chat, Example
from labels import HEADS, TOPICS
from network import MessageEncoder, opened
from train_chats import encode_in_chunks
from train_talk import vectors_of
from vocabulary import Pieces

BATCH = 512


def rows_of(name: str) -> slice:
    """Where a head lies in the encoder's one linear layer."""
    before = list(HEADS)[: list(HEADS).index(name)]
    first = sum(HEADS[one] for one in before)
    return slice(first, first + HEADS[name])


def fit(encoder: MessageEncoder, name: str, read: Tensor, wanted: Tensor, rate: float, epochs: int, dropout: float, decay: float, seed: int) -> float:
    """Fits one head of the encoder, in place, to vectors of standard spread; the last loss."""
    torch.manual_seed(seed)
    mean, spread = read.mean(0), read.std(0)
    at = rows_of(name)
    weight = (encoder.heads.weight.detach()[at] * spread).clone().requires_grad_()
    bias = (encoder.heads.bias.detach()[at] + encoder.heads.weight.detach()[at] @ mean).clone().requires_grad_()
    scaled = (read - mean) / spread
    optimiser = torch.optim.AdamW([weight, bias], lr=rate, weight_decay=decay)
    order = list(range(len(read)))
    for epoch in range(epochs):
        random.Random(seed + epoch).shuffle(order)
        for group in optimiser.param_groups:
            group["lr"] = rate * 0.5 * (1 + math.cos(math.pi * epoch / epochs))
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            loss = F.binary_cross_entropy_with_logits(F.dropout(scaled[some], dropout) @ weight.T + bias, wanted[some])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    with torch.no_grad():
        encoder.heads.weight[at] = weight / spread
        encoder.heads.bias[at] = bias - (weight / spread) @ mean
    return loss.item()


def train_topics(checkpoint: Path, tokenizer: Path, chats: list[Chat], target: Path, seed: int) -> None:
    """Writes `target`: the checkpoint with its head of topics fitted to those of `chats` that are labelled so."""
    encoder, talk = opened(checkpoint)
    vectors = vectors_of(encoder, tokenizer, chats, checkpoint.with_suffix(".vectors.pt"))
    told = [(chat.id, turn, names) for chat in chats for turn, names in chat.topics.items()]
    read = torch.stack([vectors[id][turn - 1] for id, turn, _ in told])
    wanted = torch.tensor([[float(t in names) for t in TOPICS] for *_, names in told])
    loss = fit(encoder, "topics", read, wanted, 5e-3, 100, 0.3, 0.3, seed)
    write(encoder, talk, target, loss)


def train_goemotions(checkpoint: Path, tokenizer: Path, examples: list[Example], target: Path, seed: int) -> None:
    """Writes `target`: the checkpoint with its GoEmotions head fitted to `examples`."""
    started = time.time()
    encoder, talk = opened(checkpoint)
    encoder.eval()
    pieces = Pieces(tokenizer)
    vectors = []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(examples), 2000):
            vectors.append(encode_in_chunks(encoder, [e.text for e in examples[start : start + 2000]], pieces, 2000)[0].float())
    wanted = torch.tensor([e.targets["goemotions"] for e in examples])
    loss = fit(encoder, "goemotions", torch.cat(vectors), wanted, 1e-3, 12, 0.1, 0.01, seed)
    write(encoder, talk, target, loss, round(time.time() - started))


def write(encoder: nn.Module, talk: nn.Module, target: Path, loss: float, seconds: int = 0) -> None:
    torch.save(nn.ModuleDict({"encoder": encoder, "talk": talk}).state_dict(), target)
    print(json.dumps({"written": target.name, "loss": round(loss, 4), "seconds": seconds}), flush=True)
