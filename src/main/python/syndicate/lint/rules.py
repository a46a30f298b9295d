"""All rules over one source."""
from syndicate.lint import keys, methods, names, outline, pythons, state, stdout
from syndicate.lint.source import Source
from syndicate.lint.syntax import fault, warned

_RULES = (methods.unfit, methods.misspelled, names.undefined, pythons.foreign, stdout.printed, keys.missing, state.shared)


def examine(text, config, secrets, sound):
    """Findings, the keys that are read (null where nobody can tell), and the outline; of a broken source only the fault. sound: what earlier answers know."""
    source = Source(text, config, secrets, sound)
    broken = fault(source)
    if broken:
        return {"findings": [broken], "read": {"config": None, "secrets": None}, "outline": None}
    findings = warned(source)
    for rule in _RULES:
        findings.extend(rule(source))
    if source.defined is not None:
        sound.learn(source, findings, source.defined, source.unknown)
    findings.sort(key=lambda finding: (finding["line"], finding["column"]))
    return {"findings": findings, "read": keys.read(source), "outline": outline.of(source)}
