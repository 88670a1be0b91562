"""Calibration, thresholds and the dial, from out-of-fold scores of the int8 files in the wasm runtime.

What is applied to fold k is fitted on the other folds only; what ships is fitted on all five.
"""

import json
from collections import defaultdict
from itertools import product
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from batches import forecast_targets, turn_numbers
from corpora import Chat, rows
from labels import DRIVERS, EMOTIONS, GOEMOTIONS, MOVES, SIGNALS, TOPICS

CONVERSATION = {"heat": 4, "moves": 20, "emotions": 9, "signals": 12}
# What the forecast is made of: besides its own output what the reply should do tells a chat that will turn from one that won't.
FORECAST = {"forecast": 1, "heat": 4, "moves": 20}
# How strongly the weights are pulled towards the forecast's own output alone, and the least probability that is told from none.
FORECAST_PULL, FORECAST_LEAST = 10.0, 1e-3
MESSAGE = {"heat": 4, "moves": 20, "emotions": 9, "signals": 12}
SOURCE_WEIGHT = {"own": 1.0, "twitter": 1.0, "cucom": 0.4, "star": 0.4, "tau": 0.4}
SHRINK = 20
# A rare signal's best F1 lies at a low probability; shown to an agent it must be likelier than that.
SIGNAL_FLOOR = 0.35
DIAL = [("quiet", 2), ("sparing", 5), ("balanced", 10), ("watchful", 16), ("early", 25)]
RECOVERY = 0.7
CRISIS = SIGNALS.index("safety-crisis")
CRISIS_ALARMS, CRISIS_IN_CHATS = 0.03, 0.001


class Scored:
    """One labelled entry with its raw scores."""

    def __init__(self, chat: Chat, turn: int, row: dict, ahead: float):
        label = chat.labels[turn]
        self.chat, self.turn, self.row, self.label = chat, turn, row, label
        self.weight = SOURCE_WEIGHT[chat.source]
        self.topics = chat.topics.get(turn)
        self.gold = {
            "heat": [label["heat"] >= h for h in (1, 2, 3, 4)],
            "forecast": [ahead],
            "moves": [m in label["moves"] for m in MOVES],
            "emotions": [e in label["emotions"] for e in EMOTIONS],
            "signals": [s in label["signals"] for s in SIGNALS],
        }


def read(files: list[Path], chats: list[Chat]) -> list[Scored]:
    by_id = {c.id: c for c in chats}
    ahead = {c.id: forecast_targets(c) for c in chats}
    return [Scored(by_id[r["id"]], r["turn"], r, ahead[r["id"]][r["turn"]]) for f in files for r in rows(f) if r["id"] in by_id]


def logit(p: np.ndarray, least: float = 1e-6) -> np.ndarray:
    p = np.clip(p, least, 1 - least)
    return np.log(p / (1 - p))


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def platt(p: np.ndarray, y: np.ndarray, weight: np.ndarray) -> list[float]:
    """Slope and shift that minimise the weighted log loss, pulled towards (1, 0) so that rare labels stay put."""
    x = logit(p)

    def loss(v: np.ndarray) -> float:
        z = v[0] * x + v[1]
        return float((weight * (np.logaddexp(0, z) - y * z)).sum() + 2.0 * ((v[0] - 1) ** 2 + 0.2 * v[1] ** 2))

    return [round(float(v), 4) for v in minimize(loss, np.array([1.0, 0.0]), method="L-BFGS-B", bounds=[(0.2, 3), (-4, 4)]).x]


def fit_scalings(scored: list[Scored], level: str, widths: dict[str, int]) -> dict[str, list[list[float]]]:
    weight = np.array([s.weight for s in scored])
    made = {}
    for name, width in widths.items():
        p = np.array([s.row[level][name] for s in scored])
        y = np.array([s.gold[name] for s in scored], dtype=float)
        made[name] = [platt(p[:, i], y[:, i], weight) for i in range(width)]
    return made


def mixed(rows: list[dict]) -> np.ndarray:
    """The forecast's inputs, one row an entry."""
    return np.array([[logit(p, FORECAST_LEAST) for name in FORECAST for p in row[name]] for row in rows])


def fit_forecast(scored: list[Scored]) -> dict[str, float | list[float]]:
    """Weights of what the forecast is made of, by entries before their chat's first heat 3: after it there is nothing to foresee.
    Fitted on out-of-fold scores, it needs no caution of the kind the heads learn from their own training chats."""
    first = defaultdict(lambda: np.inf)
    for s in scored:
        if s.label["heat"] >= 3:
            first[s.chat.id] = min(first[s.chat.id], s.turn)
    before = [s for s in scored if s.turn < first[s.chat.id]]
    x = mixed([s.row["conversation"] for s in before])
    y = np.array([s.gold["forecast"][0] for s in before])
    weight = np.array([s.weight for s in before])
    plain = np.zeros(x.shape[1] + 1)
    plain[0] = 1

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ v[:-1] + v[-1]
        off = weight * (sigmoid(z) - y)
        pull = (v - plain) * np.append(np.ones(x.shape[1]), 0)
        return (
            float((weight * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * FORECAST_PULL * (pull**2).sum()),
            np.append(x.T @ off, off.sum()) + FORECAST_PULL * pull,
        )

    v = [round(float(w), 4) for w in minimize(loss, plain, jac=True, method="L-BFGS-B").x]
    return {"forecast": v[0], "heat": v[1:5], "moves": v[5:25], "shift": v[25]}


def forecast_of(rows: list[dict], fitted: dict) -> np.ndarray:
    """The twin of `forecastOf` in lib/emotion/labels.ts."""
    return sigmoid(mixed(rows) @ np.array([fitted["forecast"], *fitted["heat"], *fitted["moves"]]) + fitted["shift"])


def fit_topics(scored: list[Scored]) -> tuple[list[list[float]], float]:
    """The topics' scalings, and the one cut for all that is best by F0.5: ready lines for a wrong topic read worse than general ones."""
    told = [s for s in scored if s.topics is not None]
    p = np.array([s.row["message"]["topics"] for s in told])
    y = np.array([[t in s.topics for t in TOPICS] for s in told])
    scalings = [platt(p[:, i], y[:, i].astype(float), np.ones(len(told))) for i in range(len(TOPICS))]
    v = np.array(scalings)
    scaled = sigmoid(v[:, 0] * logit(p) + v[:, 1])

    def quality(cut: float) -> float:
        said = scaled >= cut
        return 1.25 * (y & said).sum() / (0.25 * y.sum() + said.sum()) if said.any() else 0.0

    return scalings, round(float(max(np.arange(0.2, 0.9, 0.02), key=quality)), 3)


def apply(row: dict, scalings: dict[str, list[list[float]] | dict]) -> dict[str, list[float]]:
    made = {}
    for name, pairs in scalings.items():
        if name == "forecast":
            made[name] = [round(float(forecast_of([row], pairs)[0]), 3)]
            continue
        v = np.array(pairs)
        p = sigmoid(v[:, 0] * logit(np.array(row[name])) + v[:, 1])
        made[name] = [round(float(x), 3) for x in (np.minimum.accumulate(p) if name == "heat" else p)]
    return made


def turn_of(chat: Chat, turn: int) -> list[int]:
    """The customer's entries of one turn up to `turn`, oldest first."""
    first = turn
    while first > 1 and chat.turns[first - 2][0] == "customer":
        first -= 1
    return list(range(first, turn + 1))


def turn_heat(entries: list[list[float]]) -> list[float]:
    """The heat of a turn that came in pieces: the twin of `turnHeat` in lib/escalation/heat.ts."""
    p = np.array(entries)
    return [round(float(x), 3) for x in (p[-1] + p.max(axis=0)) / 2]


def read_in_turns(scored: list[Scored], said: list[dict[str, list[float]]]) -> None:
    """Puts the turn's heat in place of the entry's."""
    heat = {(s.chat.id, s.turn): p["heat"] for s, p in zip(scored, said)}
    for s, p in zip(scored, said):
        p["heat"] = turn_heat([heat[s.chat.id, t] for t in turn_of(s.chat, s.turn) if (s.chat.id, t) in heat])


def f1(y: np.ndarray, said: np.ndarray) -> float:
    hit = (y & said).sum()
    return 2 * hit / max(1, y.sum() + said.sum())


def thresholds(p: np.ndarray, y: np.ndarray) -> list[float]:
    """Each label's best F1 cut, shrunk towards the one cut that is best for all."""
    grid = np.arange(0.1, 0.75, 0.02)
    shared = max(grid, key=lambda t: np.mean([f1(y[:, i], p[:, i] >= t) for i in range(y.shape[1])]))
    made = []
    for i in range(y.shape[1]):
        own = max(grid, key=lambda t: f1(y[:, i], p[:, i] >= t))
        w = y[:, i].sum() / (y[:, i].sum() + SHRINK)
        made.append(round(float(w * own + (1 - w) * shared), 3))
    return made


def kappa(a: np.ndarray, b: np.ndarray) -> float:
    table = np.zeros((5, 5))
    np.add.at(table, (a, b), 1)
    weight = np.subtract.outer(np.arange(5), np.arange(5)) ** 2
    chance = np.outer(table.sum(1), table.sum(0)) / table.sum()
    return 1 - (weight * table).sum() / (weight * chance).sum()


def levels(p: np.ndarray, cuts: list[float]) -> np.ndarray:
    """The highest level whose probability reaches its cut, 0 where none does."""
    return np.max((p >= np.array(cuts)) * np.arange(1, 5), axis=1)


def heat_cuts(p: np.ndarray, heat: np.ndarray) -> list[float]:
    """Cuts of the displayed level, by coordinate search for quadratic kappa."""
    cuts = [0.5, 0.5, 0.5, 0.5]
    for _ in range(3):
        for k in range(4):
            cuts[k] = max(np.arange(0.2, 0.71, 0.02), key=lambda t: kappa(heat, levels(p, [*cuts[:k], t, *cuts[k + 1 :]])))
    return [round(float(c), 3) for c in cuts]


class Course:
    """A chat's calibrated forecast and P(heat ≥ 3) by labelled entry, and what became of it."""

    def __init__(self, entries: list[tuple[int, float, float, int]], numbers: list[int]):
        self.turns = [numbers[t - 1] for t, *_ in entries]
        self.forecast = np.array([f for _, f, _, _ in entries])
        self.heat3 = np.array([h for _, _, h, _ in entries])
        heats = [h for *_, h in entries]
        self.calm = max(heats) <= 1
        self.tense = max(heats) == 2
        first = next((i for i, h in enumerate(heats) if h >= 3), None)
        self.first = first
        self.forecastable = first is not None and self.turns[first] > self.turns[0]

    def flagged(self, f: float, h: float) -> np.ndarray:
        return (self.forecast >= f) | (self.heat3 >= h)

    def early(self, f: float, h: float) -> float | None:
        """Share of the turns available by which the flag came early; 0 for a miss."""
        before = [i for i in range(self.first) if self.turns[i] < self.turns[self.first]]
        hits = [i for i in before if self.forecast[i] >= f or self.heat3[i] >= h]
        if not hits:
            return 0.0
        available = self.turns[self.first] - self.turns[0]
        return (self.turns[self.first] - self.turns[hits[0]]) / available


def courses(scored: list[Scored], said: list[dict[str, list[float]]]) -> dict[str, list[Course]]:
    by_chat = defaultdict(list)
    for s, p in zip(scored, said):
        by_chat[s.chat.id].append((s.turn, p["forecast"][0], p["heat"][2], s.label["heat"]))
    by_source = defaultdict(list)
    chat = {s.chat.id: s.chat for s in scored}
    for id, entries in by_chat.items():
        by_source[chat[id].source].append(Course(sorted(entries), turn_numbers([r for r, _ in chat[id].turns])))
    return by_source


def alarms(chats: list[Course], f: float, h: float) -> float:
    return 100 * float(np.mean([c.flagged(f, h).any() for c in chats])) if chats else 0.0


def dial(own: list[Course]) -> list[dict]:
    """For each position the pair of thresholds that flags most escalations, and most of them early, within its calm-alarm budget;
    neither threshold ever rises from one position to the next."""
    calm, tense = [c for c in own if c.calm], [c for c in own if c.tense]
    hot = [c for c in own if c.forecastable]
    grid = list(product(np.round(np.arange(0.06, 1.0, 0.02), 2), np.round(np.arange(0.1, 1.0, 0.04), 2)))
    cost = {g: alarms(calm, *g) for g in grid}
    escalated = [c for c in own if c.first is not None]
    gain = {
        g: np.mean([c.early(*g) > 0 for c in hot])
        + 0.5 * np.mean([c.early(*g) for c in hot])
        + np.mean([c.flagged(*g)[: c.first + 1].any() for c in escalated])
        - 0.002 * alarms(tense, *g)
        for g in grid
    }
    made, f, h = [], 1.0, 1.0
    for position, (name, budget) in enumerate(DIAL, 1):
        f, h = max((g for g in grid if cost[g] <= budget and g[0] <= f and g[1] <= h), key=lambda g: (gain[g], g))
        made.append({
            "position": position, "name": name, "forecast": float(f), "heat3": float(h),
            "alarmsPer100Calm": round(cost[f, h], 1), "alarmsPer100Tense": round(alarms(tense, f, h), 1),
        })  # fmt: skip
    return made


def fit(scored: list[Scored]) -> dict:
    """Everything labels.json needs beyond names."""
    conversation = fit_scalings(scored, "conversation", CONVERSATION) | {"forecast": fit_forecast(scored)}
    message = fit_scalings(scored, "message", MESSAGE)
    topics, topic_cut = fit_topics(scored)
    said = [apply(s.row["conversation"], conversation) for s in scored]
    read_in_turns(scored, said)
    spoken = [apply(s.row["message"], message) for s in scored]
    main = [i for i, s in enumerate(scored) if s.chat.source in ("own", "twitter")]

    def column(rows: list[dict], name: str, at: list[int]) -> np.ndarray:
        return np.array([rows[i][name] for i in at])

    gold = {k: np.array([scored[i].gold[k] for i in main], dtype=bool) for k in ("emotions", "signals")}
    every = list(range(len(scored)))
    signals_gold = np.array([s.gold["signals"] for s in scored], dtype=bool)
    heat = np.array([scored[i].label["heat"] for i in main])
    return {
        "calibration": {"message": message | {"topics": topics}, "conversation": conversation},
        "thresholds": {
            "emotions": dict(zip(EMOTIONS, thresholds(column(spoken, "emotions", main), gold["emotions"]))),
            "conversationEmotions": dict(zip(EMOTIONS, thresholds(column(said, "emotions", main), gold["emotions"]))),
            "signals": {
                n: max(SIGNAL_FLOOR, t) for n, t in zip(SIGNALS, thresholds(column(said, "signals", every), signals_gold))
            },
            "heat": heat_cuts(column(said, "heat", main), heat),
            "topics": topic_cut,
        },
        "dial": dial(courses(scored, said)["own"]),
    }


def crisis_cut(chats: list[Scored], singles: list[tuple[float, bool]]) -> float:
    """The lowest score of `safety-crisis` that alarms at most CRISIS_ALARMS of the look-alikes and CRISIS_IN_CHATS of the
    labelled entries without a crisis."""
    def cut(scores: list[float], share: float) -> float:
        worst = sorted(scores, reverse=True)
        return worst[int(share * len(worst))]

    calm = [s.row["conversation"]["signals"][CRISIS] for s in chats if not s.gold["signals"][CRISIS]]
    alike = [p for p, danger in singles if not danger]
    return round(max(cut(calm, CRISIS_IN_CHATS), cut(alike, CRISIS_ALARMS)) + 0.001, 3)


def names(name: str, version: str) -> dict:
    return {
        "name": name, "version": version, "emotions": EMOTIONS, "heat": ["1", "2", "3", "4"], "signals": SIGNALS,
        "moves": MOVES, "drivers": DRIVERS, "goemotions": GOEMOTIONS, "topics": TOPICS, "absent": [], "techniques": {m: m for m in MOVES},
    }  # fmt: skip


def calibrate(
    files: dict[int, Path], bubbled: dict[int, Path], chats: list[Chat], danger: list[Chat], folder: Path, version: str
) -> None:
    """Writes `folder`/labels.json (fitted on all folds), `folder`/oof.jsonl (each fold with what the others gave) and
    `folder`/crisis.oof.jsonl (the same for the single messages `danger`)."""
    by_fold = {k: read([f], chats) for k, f in files.items()}
    truth = {c.id: c.labels[1]["crisis"] for c in danger}
    singles = {
        k: [(r["id"], r["conversation"]["signals"][CRISIS]) for r in rows(f) if r["id"] in truth] for k, f in files.items()
    }

    def cut(folds: list[int]) -> float:
        return crisis_cut([s for k in folds for s in by_fold[k]], [(p, truth[i]) for k in folds for i, p in singles[k]])

    with (folder / "crisis.oof.jsonl").open("w") as out:
        for k, held in singles.items():
            limit = cut([j for j in files if j != k])
            for id, p in held:
                out.write(json.dumps({"id": id, "score": p, "said": p >= limit}) + "\n")
    bubbles = defaultdict(list)
    for r in (r for f in bubbled.values() for r in rows(f)):
        bubbles[r["id"], r["turn"]].append(r["conversation"])
    with (folder / "oof.jsonl").open("w") as out:
        for k, held in by_fold.items():
            fitted = fit([s for j, others in by_fold.items() if j != k for s in others])
            scalings, cuts = fitted["calibration"], fitted["thresholds"]
            heard = [apply(s.row["conversation"], scalings["conversation"]) for s in held]
            read_in_turns(held, heard)
            for s, said in zip(held, heard):
                message = apply(s.row["message"], scalings["message"])
                line = {
                    "id": s.chat.id, "turn": s.turn, "heat": said["heat"], "forecast": said["forecast"][0],
                    "emotions": message["emotions"], "conversationEmotions": said["emotions"], "signals": message["signals"],
                    "conversationSignals": said["signals"],
                    "messageHeat": message["heat"], "driver": [round(p, 3) for p in s.row["conversation"]["driver"]], "moves": said["moves"],
                    "level": int(levels(np.array([said["heat"]]), cuts["heat"])[0]),
                    "emotionLabels": [e for e, p in zip(EMOTIONS, message["emotions"]) if p >= cuts["emotions"][e]],
                    "conversationEmotionLabels": [
                        e for e, p in zip(EMOTIONS, said["emotions"]) if p >= cuts["conversationEmotions"][e]
                    ],
                    "topics": [t for t, p in zip(TOPICS, message["topics"]) if p >= cuts["topics"]],
                    "flags": [bool(said["forecast"][0] >= d["forecast"] or said["heat"][2] >= d["heat3"]) for d in fitted["dial"]],
                }  # fmt: skip
                pieces = [piece for t in turn_of(s.chat, s.turn) for piece in bubbles[s.chat.id, t]]
                if pieces:
                    heat = {"heat": scalings["conversation"]["heat"]}
                    line["bubbledHeat"] = turn_heat([apply(piece, heat)["heat"] for piece in pieces])
                out.write(json.dumps(line) + "\n")
    shipped = names(folder.name, version) | fit([s for held in by_fold.values() for s in held])
    slope, shift = shipped["calibration"]["conversation"]["signals"][CRISIS]
    shipped["thresholds"]["crisis"] = round(float(sigmoid(slope * logit(np.array(cut(list(files)))) + shift)), 4)
    (folder / "labels.json").write_text(json.dumps(shipped, indent=1) + "\n")
