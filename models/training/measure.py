"""Quick figures of a checkpoint on chats it has not seen, in torch: for choosing between recipes, never for the card."""

import sys
from collections import defaultdict
from pathlib import Path

import numpy
import torch
from sklearn.metrics import average_precision_score, f1_score, roc_auc_score

from batches import chat_targets, forecast_targets, places
from corpora import Chat
from labels import EMOTIONS, MOVES
from network import head, opened
from train_chats import encode_in_chunks
from vocabulary import Pieces


def predict(target: Path, tokenizer: Path, chats: list[Chat]) -> list[tuple[Chat, dict[str, numpy.ndarray]]]:
    encoder, talk = opened(target)
    encoder.eval(), talk.eval()
    pieces = Pieces(tokenizer)
    made = []
    with torch.no_grad():
        for chat in chats:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                v, l = encode_in_chunks(encoder, [t for _, t in chat.turns], pieces)
            v, l = v.float(), l.float()
            said = talk(v[None], l[None], torch.tensor(places([r for r, _ in chat.turns]))[None])
            out = {k: torch.sigmoid(x[0]).numpy() for k, x in said.items()}
            for k in ("heat", "emotions", "signals", "moves"):
                out["message_" + k] = torch.sigmoid(head(l, k)).numpy()
            made.append((chat, out))
    return made


def report(made: list[tuple[Chat, dict[str, numpy.ndarray]]]) -> None:
    by = defaultdict(lambda: defaultdict(list))
    for chat, out in made:
        ahead = forecast_targets(chat)
        hot_yet = False
        for k, label in sorted(chat.labels.items()):
            row = by[chat.source]
            row["heat"].append(label["heat"])
            for name in ("heat", "message_heat", "emotions", "message_emotions"):
                row["p_" + name].append(out[name][k - 1])
            row["emotions"].append([e in label["emotions"] for e in EMOTIONS])
            hot_yet |= label["heat"] >= 3
            if not hot_yet:
                row["ahead"].append(ahead[k])
                row["p_ahead"].append(out["forecast"][k - 1][0])
            if label["heat"] >= 1 and label["moves"]:
                top = [MOVES[i] for i in out["moves"][k - 1].argsort()[::-1][:3]]
                row["move"].append(label["moves"][0] in top)
    def auc(y, p):
        return round(roc_auc_score(y, p), 3) if 0 < sum(y) < len(y) else None
    for source, row in by.items():
        heat, p, m = numpy.array(row["heat"]), numpy.array(row["p_heat"]), numpy.array(row["p_message_heat"])
        e, pe, me = (numpy.array(row[k]).astype(float) for k in ("emotions", "p_emotions", "p_message_emotions"))
        def best(scores):
            return numpy.mean([max(f1_score(e[:, i], scores[:, i] > t, zero_division=0) for t in numpy.arange(0.1, 0.8, 0.05)) for i in range(9)])
        print(source, len(heat), "heat2", auc(heat >= 2, p[:, 1]), "msg", auc(heat >= 2, m[:, 1]), "heat3", auc(heat >= 3, p[:, 2]),
              "forecast", auc(row["ahead"], row["p_ahead"]), sum(row["ahead"]), "emotionF1(best cuts)", round(best(pe), 3), "msg", round(best(me), 3),
              "first move in 3", round(numpy.mean(row["move"] or [0]), 3), flush=True)
