"""Writes plain all-MiniLM-L6-v2 in int8 as a model folder whose files have the names of ours: the yardstick of the encoder's time.

    python models/training/plain.py --weights <folder> --out <folder>
"""

import argparse
import shutil
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from export import export
from network import ConversationHead, MessageEncoder


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    o = options.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    size = Tokenizer.from_file(str(o.weights / "tokenizer.json")).get_vocab_size()
    encoder = MessageEncoder.from_minilm(str(o.weights / "model.safetensors"), list(range(size)))
    checkpoint = o.out / "plain.pt"
    torch.save(nn.ModuleDict({"encoder": encoder, "talk": ConversationHead()}).state_dict(), checkpoint)
    model = Path(__file__).resolve().parents[1] / "levelhead"
    export(checkpoint, model, o.out)
    shutil.copyfile(model / "labels.json", o.out / "labels.json")


if __name__ == "__main__":
    main()
