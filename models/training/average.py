"""Begins a run with the mean of the weights of finished ones: average.py --work <new folder> <work folder> <work folder> …

Runs that began with the same base lie so close that the mean of their weights reads chats better than either, at the size and
speed of one (a "model soup"). Its heads are fitted anew: `train.py --work <new folder>` goes on with the conversation head.
"""

import argparse
import shutil
from pathlib import Path

import torch

CHECKPOINTS = ["common.pt", *(f"fold{fold}.pt" for fold in range(5)), "shipped.pt"]


def mean_of(files: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of every weight; ValueError where the files hold different networks."""
    states = [torch.load(file) for file in files]
    if any(state.keys() != states[0].keys() for state in states):
        raise ValueError(f"not the same network: {', '.join(map(str, files))}")
    return {
        key: torch.stack([state[key] for state in states]).mean(0) if weight.is_floating_point() else weight
        for key, weight in states[0].items()
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=Path, required=True, help="folder to begin in")
    options.add_argument("runs", type=Path, nargs="+", help="work folders of finished runs")
    o = options.parse_args()
    tokenizers = [(run / "tokenizer/tokenizer.json").read_bytes() for run in o.runs]
    if any(tokenizer != tokenizers[0] for tokenizer in tokenizers):
        raise ValueError("the runs do not share a tokenizer")
    o.work.mkdir(parents=True)
    shutil.copytree(o.runs[0] / "tokenizer", o.work / "tokenizer")
    shutil.copy(o.runs[0] / "base.pt", o.work)
    for name in CHECKPOINTS:
        torch.save(mean_of([run / name for run in o.runs]), o.work / name)


if __name__ == "__main__":
    main()
