"""Trains, exports, scores and calibrates the model: one command, resumable, see README.md.

Stages write into --work and are skipped when their output is there: tokenizer, base, the chats of no fold, five folds (each trained without one
fold, exported to int8 and scored on that fold in the wasm runtime), then the shipped model on all folds.
"""

import argparse
import json
import os
import subprocess
from pathlib import Path

from calibrate import calibrate, names
from corpora import INPUTS, about, chats, crises, goemotions, rows, sha256
from export import export
from text import REPOSITORY
from train_base import train_base
from train_chats import train_chats
from train_heads import train_goemotions, train_topics
from train_talk import train_talk
from vocabulary import prune

FOLDS = range(5)
VOCABULARY = 16384
TALK_EPOCHS = 10
# An epoch of a fold takes this share of the chats of no fold, which all were learnt from before.
REPEATED = 0.35
UNLABELLED = "dialogs.cucom dialogs.star dialogs.tau dialogs.twitter-care toxic_spans".split()
MODEL = REPOSITORY / "models/levelhead"
OWN_CHATS = [REPOSITORY / f"models/data/chats-{n}.jsonl" for n in (2, 3, 4, 5, 6)]
TOPICS = REPOSITORY / "models/data/topics.jsonl"
CRISES = [REPOSITORY / f"models/data/{n}.jsonl" for n in ("crisis", "crisis-2")]
NODE = os.environ.get("LEVELHEAD_NODE", str(REPOSITORY / "node_modules/.bin/node"))


def all_texts(data: Path):
    for name in [n for n in INPUTS if n != "goemotions.dev"] + UNLABELLED:
        for r in rows(data / f"{name}.jsonl"):
            yield r["text"] if "text" in r else " ".join(t for _, t in r["turns"])


class Scoring:
    """Scores one fold's chats with a model folder in the wasm runtime, while the next fold trains."""

    def __init__(self, model: Path, out: Path, fold: int, files: list[Path], *flags: str):
        self.out, self.part = out, out.with_suffix(".part")
        command = [NODE, "models/evaluation/score.ts", "--model", model, "--out", self.part, "--fold", fold, *flags, *files]
        self.process = subprocess.Popen([str(c) for c in command], cwd=REPOSITORY)

    def finish(self) -> None:
        if self.process.wait() != 0:
            raise RuntimeError(f"scoring for {self.out.name} failed")
        self.part.rename(self.out)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder of the training data")
    options.add_argument("--weights", type=Path, required=True, help="folder of all-MiniLM-L6-v2 (safetensors, tokenizer.json)")
    options.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    options.add_argument("--version", default="0.1.0")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--base-start", type=Path, help="base weights of an earlier leg to begin with")
    options.add_argument("--base-epochs", type=float, default=2)
    options.add_argument("--base-minutes", type=float, default=600)
    options.add_argument("--common-epochs", type=int, default=4)
    options.add_argument("--fold-epochs", type=int, default=4)
    options.add_argument("--bubbles", action="store_true", help="score the chats cut into bubbles as well")
    options.add_argument("--only", help="train only these parts, such as common or 0,1,shipped, and stop: folds may run side by side")
    o = options.parse_args()
    work: Path = o.work
    work.mkdir(parents=True, exist_ok=True)
    tokenizer, base = work / "tokenizer", work / "base.pt"
    labelled = [o.data / "chats.jsonl", o.data / "support-turns.jsonl"]
    scored = chats(*labelled)
    danger = crises(*CRISES)
    free = chats(*OWN_CHATS)
    free += about(TOPICS, [*scored, *free])
    trained = [*scored, *free, *danger]

    if not (tokenizer / "kept.json").exists():
        kept = prune(o.weights / "tokenizer.json", all_texts(o.data), tokenizer, VOCABULARY)
        (tokenizer / "kept.json").write_text(json.dumps(kept))
    if not base.exists():
        kept = json.loads((tokenizer / "kept.json").read_text())
        train_base(o.data, o.weights / "model.safetensors", tokenizer, work, kept, o.base_epochs, o.base_minutes, o.seed, o.base_start)

    singles = work / "crisis.jsonl"
    singles.write_text("".join(json.dumps({"id": c.id, "fold": c.fold, "turns": c.turns, "labels": {1: {}}}) + "\n" for c in danger))
    rehearsal = goemotions(o.data / "goemotions.train.jsonl")
    raw, bubbled, scoring = {}, {}, []
    parts = o.only.split(",") if o.only else []
    common = work / "common.pt"
    if not common.exists():
        train_chats(base, tokenizer, free, rehearsal, common, o.common_epochs, o.seed)
    for fold in [*FOLDS, None]:
        if parts and ("shipped" if fold is None else str(fold)) not in parts:
            continue
        checkpoint = work / ("shipped.pt" if fold is None else f"fold{fold}.pt")
        some = [c for c in trained if fold is None or c.fold != fold]
        if not checkpoint.exists():
            train_chats(common, tokenizer, some, rehearsal, checkpoint, o.fold_epochs, o.seed, REPEATED)
        final = checkpoint.with_suffix(".final.pt")
        if not final.exists():
            train_talk(checkpoint, tokenizer, some, final, TALK_EPOCHS, o.seed)
        whole = checkpoint.with_suffix(".whole.pt")
        if not whole.exists():
            train_topics(final, tokenizer, some, whole, o.seed)
            if fold is None:
                train_goemotions(whole, tokenizer, rehearsal, whole, o.seed)
        if fold is None and parts:
            continue
        folder = MODEL if fold is None else work / f"fold{fold}"
        export(whole, tokenizer, folder)
        if fold is None:
            continue
        (folder / "labels.json").write_text(json.dumps(placeholder(folder.name)))
        raw[fold] = work / f"fold{fold}.raw.jsonl"
        if not raw[fold].exists():
            scoring.append(Scoring(folder, raw[fold], fold, [*labelled, singles]))
        if o.bubbles:
            bubbled[fold] = work / f"fold{fold}.bubbles.jsonl"
        if o.bubbles and not bubbled[fold].exists():
            scoring.append(Scoring(folder, bubbled[fold], fold, labelled, "--bubbles"))
    for one in scoring:
        one.finish()
    if parts:
        return
    calibrate(raw, bubbled, scored, danger, MODEL, o.version)
    record = {"seed": o.seed, "inputs": {f"{n}.jsonl": sha256(o.data / f"{n}.jsonl") for n in INPUTS}}
    record["inputs"] |= {f.name: sha256(f) for f in [*OWN_CHATS, *CRISES, TOPICS]}
    record["weights"] = sha256(o.weights / "model.safetensors")
    (MODEL / "training.json").write_text(json.dumps(record, indent=1) + "\n")


def placeholder(name: str) -> dict:
    """labels.json of a fold's model: only its raw scores are read."""
    level = {"emotions": [], "heat": [], "signals": [], "moves": []}
    return names(name, "0") | {
        "calibration": {"message": level, "conversation": level | {"forecast": {"forecast": 1, "heat": [], "moves": [], "shift": 0}}},
        "thresholds": {"emotions": {}, "signals": {}, "heat": [0.5] * 4, "topics": 0.5},
        "dial": [],
    }


if __name__ == "__main__":
    main()
