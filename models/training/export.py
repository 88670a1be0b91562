"""Writes a checkpoint as the two ONNX files of a model folder: the encoder in int8, the conversation head in fp32."""

import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from network import CONVERSATION_HEADS, WIDTH, ConversationHead, MessageEncoder, head, opened
from labels import SHIPPED
from text import FEATURES

OPSET = 17


class ShippedEncoder(nn.Module):
    """Probabilities of the shipped heads, the vector, and each token's share of the heat score: the heads are linear on the
    mean of the tokens, so a token's share is its own projection on the slope of the expected heat, less the mean token's."""

    def __init__(self, encoder: MessageEncoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: Tensor, attention_mask: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        x = self.encoder.tokens(input_ids, attention_mask)
        weight = attention_mask.to(x.dtype)[:, :, None]
        mean = (x * weight).sum(1) / weight.sum(1)
        vector = mean + self.encoder.surface(features)
        logits = self.encoder.heads(vector)
        made = [torch.sigmoid(head(logits, k)) for k in SHIPPED]
        heat = made[SHIPPED.index("heat")]
        slope = (heat * (1 - heat)) @ head(self.encoder.heads.weight.T, "heat").T
        shares = ((x - mean[:, None, :]) @ slope[:, :, None])[:, :, 0] * weight[:, :, 0] / weight.sum(1)
        return (*made, vector, shares)


class ShippedTalk(nn.Module):
    """One chat's vectors and places in, one row an entry out, each from the entries up to it only. The encoder's heads are
    repeated in here, so that vectors and places are all it needs."""

    def __init__(self, encoder: MessageEncoder, talk: ConversationHead):
        super().__init__()
        self.heads, self.talk = encoder.heads, talk

    def forward(self, vectors: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        said = self.talk(vectors, self.heads(vectors), places)
        return tuple(torch.softmax(said[k][0], -1) if k == "driver" else torch.sigmoid(said[k][0]) for k in CONVERSATION_HEADS)


def export(checkpoint: Path, tokenizer: Path, folder: Path) -> None:
    encoder, talk = opened(checkpoint)
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(tokenizer / name, folder / name)
    config = {"model_type": "bert", "architectures": ["BertModel"], "hidden_size": WIDTH, "vocab_size": encoder.words.num_embeddings}
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "model.onnx"
        torch.onnx.export(
            ShippedEncoder(encoder).eval(),
            (torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.long), torch.zeros(2, FEATURES)),
            str(plain),
            input_names=["input_ids", "attention_mask", "features"],
            output_names=[*SHIPPED, "vector", "heat_tokens"],
            dynamic_axes={
                **{k: {0: "batch", 1: "tokens"} for k in ("input_ids", "attention_mask", "heat_tokens")},
                **{k: {0: "batch"} for k in ("features", "vector", *SHIPPED)},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        keep_exact = [n.name for n in onnx.load(plain).graph.node if n.op_type in ("MatMul", "Gemm") and "/layers." not in n.name]
        quantize_dynamic(
            plain,
            folder / "onnx/model_quantized.onnx",
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=keep_exact,
        )
        shutil.copyfile(plain, checkpoint.with_suffix(".fp32.onnx"))
    torch.onnx.export(
        ShippedTalk(encoder, talk).eval(),
        (torch.zeros(1, 5, WIDTH), torch.zeros(1, 5, 2)),
        str(folder / "onnx/conversation.onnx"),
        input_names=["vectors", "places"],
        output_names=list(CONVERSATION_HEADS),
        dynamic_axes={k: {1: "entries"} for k in ("vectors", "places")} | {k: {0: "entries"} for k in CONVERSATION_HEADS},
        opset_version=OPSET,
        dynamo=False,
    )
