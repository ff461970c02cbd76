"""The roadmap of a project in lines 当初, 現行, 実績, written a second time from docs/format.md.

A project is a map as in its file or in the JSON; the half-years of the plan are told by their names.
"""
HALVES = "上下"
PHASES = ["調査・基礎研究", "要件調査・導入検討", "導入準備", "運用・実施"]
END = "終了"
MARKS = {phase: f"({number})" for number, phase in enumerate(PHASES, 1)} | {END: END}


def phases_of(project, half_years, key="schedule"):
    """The phase of each half-year; None where nothing is planned."""
    phase, phases = None, []
    for at in half_years:
        phase = project.get(key, {}).get(at, phase)
        phases.append(None if phase == END else phase)
    return phases


def starts(project, half_years, key="schedule"):
    """The number of a phase in the half-year in which it begins."""
    return [MARKS.get(project.get(key, {}).get(at), "") for at in half_years]


def shift(phase, before, after):
    count = abs(after - before)
    return [f"{phase} {count}半期{'遅れ' if after > before else '前倒し'}"] if count else []


class Lines:
    """当初, 現行, 実績 of a project, by half-years from 0 on and by what is answered until a year."""

    def __init__(self, project, half_years, until):
        begins = lambda key: {phase: half_years.index(at) for at, phase in project.get(key, {}).items()}
        self.project, self.half_years = project, half_years
        self.original, self.current = begins("original_schedule"), begins("schedule")
        self.worked = {at: phase for at, name in enumerate(half_years[:half_years.index(until + HALVES[-1]) + 1])
                       if (phase := project.get("survey", {}).get(name[:-1], {}).get("schedule", {}).get(name[-1]))}
        self.replanned = [words for phase in MARKS for words in self.change(phase)]
        self.off_plan = [words for phase in PHASES for words in self.deviation(phase)]

    def change(self, phase):
        before, after = self.original.get(phase), self.current.get(phase)
        if not self.original or before == after:
            return []
        if before is None or after is None:
            return [f"{phase}を{'追加' if before is None else '取りやめ'}"]
        return shift(phase, before, after)

    def reached(self, phase):
        """When it was first worked on, and whether that is when it began: nothing may be known of the time before."""
        first = min((at for at, worked in self.worked.items() if worked == phase), default=None)
        if first is None:
            return None, False
        return first, first - 1 in self.worked or first <= min(self.current.values(), default=-1)

    def not_before(self, phase):
        """Of a phase whose time has passed without work on it or a later one: the first time without answers."""
        if phase not in self.current or not self.worked:
            return None
        is_passed = any(PHASES.index(worked) >= PHASES.index(phase) for worked in self.worked.values())
        unknown = max(self.worked) + 1
        return None if is_passed or self.current[phase] >= unknown else unknown

    def deviation(self, phase):
        planned, (first, is_known) = self.current.get(phase), self.reached(phase)
        if planned is not None and is_known:
            return shift(phase, planned, first)
        unknown = self.not_before(phase)
        return [f"{phase} 未到達（{unknown - planned}半期以上の遅れ）"] if unknown is not None else []

    def have_changed(self):
        return bool(self.replanned or self.off_plan)

    def rows(self):
        """Each line: its name, its phases by half-years (None: none), where they begin, and the differences."""
        for name, key, differences in (("当初", "original_schedule", []), ("現行", "schedule", self.replanned)):
            if name == "現行" or self.original:
                yield (name, phases_of(self.project, self.half_years, key), starts(self.project, self.half_years, key),
                       differences)
        if self.worked:
            worked = [self.worked.get(at) for at in range(len(self.half_years))]
            begin = [MARKS[phase] if phase and phase != before else "" for before, phase in zip([None, *worked], worked)]
            yield "実績", worked, begin, self.off_plan


def has_lines(projects, dx_projects, half_years, until):
    """Does a table of the DX projects show lines? Only where a schedule of the plan was changed at all."""
    return any("original_schedule" in project for project in projects) and any(
        Lines(project, half_years, until).have_changed() for project in dx_projects)


def rows_of(project, half_years, until, in_lines):
    """The cells of a project in CSV, a row for each line; `in_lines`: the table has any."""
    if not in_lines:
        return [starts(project, half_years)]
    lines = Lines(project, half_years, until)
    if not lines.have_changed():
        return [["現行", *starts(project, half_years), ""]]
    return [[name, *begin, "、".join(differences)] for name, _, begin, differences in lines.rows()]
