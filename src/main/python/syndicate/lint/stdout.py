"""What would reach the deployed worker's stdout, which belongs to the protocol."""
import ast

from syndicate.lint.source import WARNING, FUNCTIONS, stored

_ADVICE = "stdout belongs to the gateway's protocol: here the text goes to the log, with the deployed worker it corrupts the stream. " \
          "Use log_debug or log_error of syndicate.util.gateway."


def printed(source):
    """print and sys.stdout.write that a worker may reach."""
    if any(node.name == "print" for node in source.all(*FUNCTIONS)) or any(name == "print" for _, name in source.once(stored)):
        return []
    found = [(node, _write(source, node)) for node in source.all(ast.Call) if _prints(node)]
    if hasattr(ast, "Print"):
        found += [(node, None) for node in source.all(ast.Print) if node.dest is None]
    return [source.finding("print", WARNING, _marked(node), "print to stdout corrupts the deployed worker", _ADVICE, fix)
            for node, fix in found if not _only_as_program(source, node)]


def _marked(node):
    return node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else node


def _prints(call):
    if isinstance(call.func, ast.Name) and call.func.id == "print":
        return all(_is_stdout(keyword.value) for keyword in call.keywords if keyword.arg == "file") and all(keyword.arg for keyword in call.keywords)
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("write", "writelines") and _is_stdout(call.func.value)


def _is_stdout(node):
    if isinstance(node, ast.Attribute) and node.attr == "buffer":
        node = node.value
    return isinstance(node, ast.Attribute) and node.attr in ("stdout", "__stdout__") and getattr(node.value, "id", "") == "sys"


def _write(source, call):
    """The way to log_debug that the driver has imported, for a print of one thing."""
    if not isinstance(call.func, ast.Name) or len(call.args) != 1 or call.keywords or type(call.args[0]).__name__ == "Starred":
        return None
    for node in source.all(ast.Import, ast.ImportFrom):
        for alias in node.names:
            whole = (node.module or "") + "." + alias.name if isinstance(node, ast.ImportFrom) else alias.name
            name = alias.asname or alias.name
            if whole == "syndicate.util.gateway":
                return "Log it instead", name + ".log_debug"
            if whole == "syndicate.util.gateway.log_debug":
                return "Log it instead", name
    return None


def _only_as_program(source, node):
    """Whether no worker gets there: what runs under `if __name__ == "__main__"`, and functions that only that names."""
    if _asks_for_main(source, node):
        return True
    names = [each for each in source.all(ast.Name) if each.id == source.outermost(node)]
    return bool(names) and all(_asks_for_main(source, each) for each in names)


def _asks_for_main(source, node):
    return any(isinstance(up, ast.If) and any(getattr(part, "id", "") == "__name__" for part in ast.walk(up.test))
               for up, _ in source.ancestors(node))
