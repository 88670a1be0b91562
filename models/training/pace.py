"""How many threads a training step should use on a machine that others use too."""

import os
import time

import torch


class Pace:
    """Measures tokens a second with one and with two threads, tries the slower one now and then, and keeps to the faster.
    OMP_NUM_THREADS=1 keeps to one."""

    def __init__(self) -> None:
        self.rate = {1: 0.0, 2: 0.0}
        self.step = 0
        self.threads = 2

    def begin(self) -> None:
        self.step += 1
        if os.environ.get("OMP_NUM_THREADS") == "1":
            self.threads, self.started = 1, time.perf_counter()
            return
        best = max(self.rate, key=lambda n: self.rate[n])
        self.threads = 3 - best if self.step % 8 == 0 or not self.rate[3 - best] else best
        torch.set_num_threads(self.threads)
        self.started = time.perf_counter()

    def end(self, tokens: int) -> None:
        rate = tokens / (time.perf_counter() - self.started)
        old = self.rate[self.threads]
        self.rate[self.threads] = rate if not old else 0.6 * old + 0.4 * rate
