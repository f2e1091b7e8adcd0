"""A corpora folder comes in, checkpoints of a trained model go out: `python -m training.train`."""

from __future__ import annotations

import argparse
import copy
import json
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import torch
from safetensors.torch import load_file

from training.augment import Pool
from training.batches import Batch, Collator, Inventory
from training.epochs import epoch
from training.losses import losses, total
from training.model import Annotator
from training.pairs import Pairs
from training.setting import inventory_of, load_data, minilm_folder, open_pieces, sizes
from training.watch import watch

ENCODER_RATE = 3e-4
HEAD_RATE = 1.5e-3
LAYER_DECAY = 0.9
HIDDEN_PIECES = 0.03
_MASK_PIECE = 103
AVERAGE_EVERY = 5
AVERAGE_DECAY = 0.98


def _groups(model: Annotator) -> list[dict[str, object]]:
    """Return parameter groups whose rate falls from the heads down to the embeddings."""
    by_rate: defaultdict[float, list[torch.nn.Parameter]] = defaultdict(list)
    layers = len(model.encoder.layers)
    for name, parameter in model.named_parameters():
        if name.startswith("encoder.layers."):
            rate = ENCODER_RATE * LAYER_DECAY ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.shapes"):
            rate = HEAD_RATE
        elif name.startswith("encoder."):
            rate = ENCODER_RATE * LAYER_DECAY**layers
        else:
            rate = HEAD_RATE
        by_rate[rate].append(parameter)
    return [{"params": found, "lr": rate, "rate": rate} for rate, found in by_rate.items()]


class Schedule:
    """Learning-rate factor: a short warm-up, then a straight line to zero at the last step.

    The last step may be moved while the run goes (file `steps` in the run's folder); the line
    then bends towards the new end from where it stands.
    """

    def __init__(self, steps: int) -> None:
        self.steps, self.anchor, self.height = steps, 0, 1.0
        self.warm_up = 150

    def factor(self, step: int) -> float:
        """Return the factor at `step`."""
        left = (self.steps - step) / max(self.steps - self.anchor, 1)
        return max(self.height * left, 0.0) * min(1.0, (step + 1) / self.warm_up)

    def move(self, step: int, steps: int) -> None:
        """Let the line that is at `step` now reach zero at `steps`."""
        if steps != self.steps:
            self.height = self.factor(step)
            self.anchor, self.steps = step, steps


class Run:
    """One training run with everything that a checkpoint keeps."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        torch.manual_seed(arguments.seed)
        torch.set_num_threads(arguments.threads)
        self.folder: Path = arguments.out
        self.folder.mkdir(parents=True, exist_ok=True)
        self.size: int = arguments.batch
        self.seed: int = arguments.seed
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.data = load_data(arguments.corpora)
        self.inventory: Inventory = inventory_of(self.data)
        self.collator = Collator(self.inventory, open_pieces())
        self.pool = Pool([d for d in self.data.train if not d.syntax])
        self.model = Annotator(sizes(self.inventory))
        self.model.encoder.load_minilm(load_file(minilm_folder() / "model.safetensors"))
        self.model.to(self.device)
        self.average = copy.deepcopy(self.model).eval()
        self.optimizer = torch.optim.AdamW(
            _groups(self.model), betas=(0.9, 0.98), weight_decay=0.01, fused=True
        )
        self.schedule = Schedule(arguments.steps)
        self.step = 0
        self.log = (self.folder / "log.txt").open("a", encoding="utf-8")

    def save(self, name: str = "checkpoint.pt") -> None:
        """Write all that is needed to go on from here, so that no half file is ever seen."""
        kept = {
            "model": self.model.state_dict(), "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(), "step": self.step,
            "schedule": vars(self.schedule), "inventory": self.inventory,
        }  # fmt: skip
        part = self.folder / (name + ".part")
        torch.save(kept, part)
        part.replace(self.folder / name)

    def resume(self) -> None:
        """Go on from the folder's checkpoint, if there is one."""
        path = self.folder / "checkpoint.pt"
        if path.exists():
            kept = torch.load(path, map_location=self.device, weights_only=False)
            self.model.load_state_dict(kept["model"])
            self.average.load_state_dict(kept["average"])
            self.optimizer.load_state_dict(kept["optimizer"])
            vars(self.schedule).update(kept["schedule"])
            self.step = kept["step"]

    def say(self, text: str) -> None:
        """Write one line to the log."""
        print(text, file=self.log, flush=True)

    def one_step(self, batch: Batch) -> dict[str, float]:
        """Learn from one batch; return the loss of each task."""
        factor = self.schedule.factor(self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * factor
        self.model.train()
        hidden = torch.rand(batch.pieces.shape, device=self.device) < HIDDEN_PIECES
        batch = replace(batch, pieces=batch.pieces.masked_fill(hidden, _MASK_PIECE))
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            found = losses(self.model, batch, self.inventory)
        total(found).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            self._update_average()
        return {name: float(loss.detach()) for name, loss in found.items()}

    @torch.no_grad()
    def _update_average(self) -> None:
        share = 1 - min(AVERAGE_DECAY, (1 + self.step / 10) / (10 + self.step / 10))
        torch._foreach_lerp_(list(self.average.parameters()), list(self.model.parameters()), share)

    def finish_line(self) -> None:
        """Move the last step to where the file `steps` says."""
        path = self.folder / "steps"
        if path.exists() and path.read_text().strip().isdigit():
            self.schedule.move(self.step, int(path.read_text()))

    def go(self) -> None:
        """Train to the last step, saving and measuring on the way."""
        started, seen = time.time(), 0
        sums: defaultdict[str, float] = defaultdict(float)
        passes = 0
        while self.step < self.schedule.steps:
            random = Random(f"{self.seed}-{self.step}")
            for batch in epoch(self.data.train, self.pool, self.collator, self.size, random):
                if self.step >= self.schedule.steps:
                    break
                seen += int(batch.mask.sum())
                for name, value in self.one_step(_to(batch, self.device)).items():
                    sums[name] = 0.95 * sums[name] + 0.05 * value if name in sums else value
                if self.step % 10 == 0:
                    self.finish_line()
                    self._progress(started, seen, sums)
                if self.step % 100 == 0:
                    self.save()
            passes += 1
            self.save()
            self.measure(f"pass {passes} step {self.step}")
        self.save("final.pt")
        self.measure("final")

    def _progress(self, started: float, seen: int, sums: dict[str, float]) -> None:
        speed = seen / (time.time() - started)
        parts = " ".join(f"{name} {value:.3f}" for name, value in sums.items())
        bar = "#" * (20 * self.step // max(self.schedule.steps, 1))
        text = f"{self.step}/{self.schedule.steps} {speed:.0f} pieces/s {parts}"
        print(f"\r[{bar:<20}] {text}", end="", file=sys.stderr, flush=True)
        if self.step % 50 == 0:
            self.say(f"{time.strftime('%H:%M:%S')} {text}")

    def measure(self, title: str) -> None:
        """Log the averaged model's figures on the documents set apart."""
        still = copy.deepcopy(self.average).cpu()
        figures = watch(still, self.data, self.collator, self.inventory)
        self.say(f"{time.strftime('%H:%M:%S')} {title} {json.dumps(figures)}")


def _to(thing: Any, device: torch.device) -> Any:
    """Return `thing` with every tensor in it on `device`."""
    if isinstance(thing, torch.Tensor):
        return thing.to(device)
    if isinstance(thing, (list, tuple)):
        return type(thing)(_to(part, device) for part in thing)
    if isinstance(thing, (Batch, Pairs)):
        return type(thing)(**{name: _to(part, device) for name, part in vars(thing).items()})
    return thing


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--steps", type=int, default=2600, help="steps in all")
    parser.add_argument("--batch", type=int, default=2500, help="word pieces in a batch")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    """Train, or go on with a run that was interrupted."""
    run = Run(_arguments())
    run.resume()
    run.go()


if __name__ == "__main__":
    main()
