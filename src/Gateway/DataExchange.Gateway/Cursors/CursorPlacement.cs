using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Cursors;

/// <summary>
/// Finds the cursors of a decided operation, and puts a seal on each that leaves and a variable of the gateway's own in the place of each that comes.
/// For one operation; not thread-safe.
/// </summary>
/// <param name="operation">The operation, decided.</param>
/// <param name="transforms">How many transforms it has: seals come after them.</param>
internal sealed class CursorPlacement(NormalizedOperation operation, int transforms)
{
    private readonly ImmutableArray<CursorInput>.Builder _inputs = ImmutableArray.CreateBuilder<CursorInput>();
    private readonly ImmutableArray<CursorScope>.Builder _outputs = ImmutableArray.CreateBuilder<CursorScope>();
    private readonly ImmutableArray<VariableDefinitionNode>.Builder _variables = ImmutableArray.CreateBuilder<VariableDefinitionNode>();

    /// <summary>The operation with its cursors placed; null beside the same operation where it has none.</summary>
    public (NormalizedOperation Operation, OperationCursors? Cursors) Place()
    {
        var root = Place(operation.Root);
        return _inputs.Count == 0 && _outputs.Count == 0
            ? (operation, null)
            : (operation with { Root = root, Variables = (operation.Variables.IsDefault ? [] : operation.Variables).AddRange(_variables) }, new OperationCursors(_inputs.ToImmutable(), _outputs.ToImmutable()));
    }

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    private NormalizedSelectionSet Place(NormalizedSelectionSet set) => set with { Fields = [.. set.Fields.Select(Place)] };

    private NormalizedField Place(NormalizedField field)
    {
        if (field.IsWithheld || field.Selections is not { } below)
        {
            return field;
        }

        return ConnectionType.Of(field.Definition) is { HasCursors: true } ? PlaceConnection(field) : field with { Selections = Place(below) };
    }

    private NormalizedField PlaceConnection(NormalizedField field)
    {
        var scope = new CursorScope($"{field.Definition.DeclaringTypeName}.{field.Definition.Name}", field.Arguments);
        var output = _outputs.Count;
        var selections = Seal(field.Selections!, transforms + output, scope);
        return field with { Arguments = [.. field.Arguments.Select(a => ConnectionType.TakesCursor(a.Name.Value) ? Take(a, field, scope) : a)], Selections = Place(selections) };
    }

    private static bool IsCursor(string part, string name) => part switch
    {
        "edges" => name == "cursor",
        "pageInfo" => ConnectionType.IsPageCursor(name),
        _ => false,
    };

    /// <summary>Marks the cursors among what a connection gives: those of its edges and of its page.</summary>
    private NormalizedSelectionSet Seal(NormalizedSelectionSet connection, int index, CursorScope scope) => connection with
    {
        Fields = [.. connection.Fields.Select(part => part.IsWithheld || part.Selections is null ? part : part with { Selections = Seal(part, part.Selections, index, scope) })],
    };

    private NormalizedSelectionSet Seal(NormalizedField part, NormalizedSelectionSet below, int index, CursorScope scope) => below with
    {
        Fields = [.. below.Fields.Select(f => f.IsWithheld || f.Selections is not null || !IsCursor(part.Definition.Name, f.Definition.Name) ? f : f with { Transform = Use(index, scope) })],
    };

    private int Use(int index, CursorScope scope)
    {
        if (_outputs.Count == index - transforms)
        {
            _outputs.Add(scope);
        }

        return index;
    }

    private ArgumentNode Take(ArgumentNode argument, NormalizedField field, CursorScope scope)
    {
        var name = $"_dx_cursor{_inputs.Count}";
        while (!operation.Variables.IsDefault && operation.Variables.Any(v => v.Variable.Name.Value == name))
        {
            name += "_";
        }

        var variable = new VariableNode(new NameNode(name));
        var type = field.Definition.Arguments.First(a => a.Name == argument.Name.Value).Type;
        _inputs.Add(new CursorInput(name, scope, argument.Value));
        _variables.Add(new VariableDefinitionNode(null, variable, new NamedTypeNode(new NameNode(type.NamedType.Name)), null, []));
        return new ArgumentNode(argument.Name, variable);
    }
}
