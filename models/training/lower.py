"""The lowest layers stay as the base corpora left them, so what they say of a text is computed once and kept."""

import random

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from batches import buckets
from network import MessageEncoder
from text import features
from vocabulary import Pieces

FROZEN = 4


class LowerLayers:
    """The frozen part of an encoder: texts in, states after layer FROZEN out, remembered by text (bfloat16)."""

    def __init__(self, encoder: MessageEncoder, pieces: Pieces):
        self.encoder, self.pieces = encoder, pieces
        self.known: dict[str, tuple[Tensor, list[float]]] = {}

    def learn(self, texts: list[str]) -> None:
        new = [t for t in dict.fromkeys(texts) if t not in self.known]
        if not new:
            return
        self.encoder.eval()
        ids = [self.pieces(t) for t in new]
        for chunk in buckets([len(i) for i in ids], 3000, random.Random(0)):
            rows = pad_sequence([torch.tensor(ids[i]) for i in chunk], batch_first=True)
            mask = pad_sequence([torch.ones(len(ids[i]), dtype=torch.long) for i in chunk], batch_first=True)
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                states = self.encoder.run(self.encoder.embed(rows), mask, slice(0, FROZEN)).bfloat16()
            for row, i in zip(states, chunk):
                self.known[new[i]] = (row[: len(ids[i])].clone(), features(new[i]))

    def length(self, text: str) -> int:
        return len(self.known[text][0])

    def batch(self, texts: list[str]) -> tuple[Tensor, Tensor, Tensor]:
        """States, mask and surface features of texts that were learned."""
        found = [self.known[t] for t in texts]
        mask = pad_sequence([torch.ones(len(s), dtype=torch.long) for s, _ in found], batch_first=True)
        return pad_sequence([s for s, _ in found], batch_first=True), mask, torch.tensor([f for _, f in found])
