"""Stage 3, its end: the GoEmotions head by itself, on the vectors of the finished encoder. Training on chats moves the vectors
under it; nothing else reads this head."""

import json
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from corpora import Example
from labels import HEADS
from train_chats import encode_in_chunks
from train_talk import open_checkpoint
from vocabulary import Pieces

RATE, EPOCHS, BATCH, DROPOUT = 1e-3, 12, 512, 0.1
FIRST = sum(list(HEADS.values())[: list(HEADS).index("goemotions")])
ROWS = slice(FIRST, FIRST + HEADS["goemotions"])


def train_goemotions(checkpoint: Path, tokenizer: Path, examples: list[Example], target: Path, seed: int) -> None:
    """Writes `target`: the checkpoint with its GoEmotions head fitted to `examples`."""
    torch.manual_seed(seed)
    started = time.time()
    encoder, talk = open_checkpoint(checkpoint)
    encoder.eval()
    pieces = Pieces(tokenizer)
    vectors = []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(examples), 2000):
            vectors.append(encode_in_chunks(encoder, [e.text for e in examples[start : start + 2000]], pieces, 2000)[0].float())
    read = torch.cat(vectors)
    wanted = torch.tensor([e.targets["goemotions"] for e in examples])
    weight = encoder.heads.weight.detach()[ROWS].clone().requires_grad_()
    bias = encoder.heads.bias.detach()[ROWS].clone().requires_grad_()
    optimiser = torch.optim.AdamW([weight, bias], lr=RATE, weight_decay=0.01)
    order = list(range(len(examples)))
    for epoch in range(EPOCHS):
        random.Random(seed + epoch).shuffle(order)
        for group in optimiser.param_groups:
            group["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * epoch / EPOCHS))
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            loss = F.binary_cross_entropy_with_logits(F.dropout(read[some], DROPOUT) @ weight.T + bias, wanted[some])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    with torch.no_grad():
        encoder.heads.weight[ROWS], encoder.heads.bias[ROWS] = weight, bias
    torch.save(torch.nn.ModuleDict({"encoder": encoder, "talk": talk}).state_dict(), target)
    print(json.dumps({"written": target.name, "loss": round(loss.item(), 4), "seconds": round(time.time() - started)}), flush=True)
