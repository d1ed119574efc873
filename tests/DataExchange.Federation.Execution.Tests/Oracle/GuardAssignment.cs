using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>
/// Puts fields of an operation under guards at random. A guard below a value stands for itself and the guards above it, and what each lets pass follows
/// from its number and the entity alone.
/// </summary>
internal sealed class GuardAssignment(IReadOnlySet<string> entityTypes, Random random)
{
    private static readonly string[] Readable = ["f0", "f1", "f2", "q", "v { f0 f1 }", "vs { f2 }", "e { id }"];
    private readonly Dictionary<FieldNode, int> _guards = new(ReferenceEqualityComparer.Instance);
    private readonly List<int?> _parents = [];
    private readonly int _salt = random.Next();

    /// <summary>What each guard reads of entities of a type, their id first.</summary>
    public Dictionary<(int Guard, string Type), string> Reads { get; } = [];

    public NormalizedOperation Assign(NormalizedOperation operation)
    {
        var root = Assign(operation.Root, null);
        return operation with
        {
            Root = root,
            Guards = [.. Reads.GroupBy(r => r.Key.Guard).Select(g => new NormalizedGuard(g.Key, [.. g.Select(r => new GuardRead(r.Key.Type, r.Value))]))],
        };
    }

    /// <summary>The guard of a field; null for none.</summary>
    public int? Of(FieldNode field) => _guards.TryGetValue(field, out var guard) ? guard : null;

    /// <summary>Whether a guard lets an entity, or the root, pass.</summary>
    public bool Passes(int guard, string identity) =>
        Math.Abs(HashCode(guard, identity)) % 3 > 0 && (_parents[guard] is not { } parent || Passes(parent, identity));

    private int HashCode(int guard, string identity) => identity.Aggregate(unchecked(_salt + (guard * 7919)), (h, c) => unchecked((h * 31) + c)) >> 4;

    private NormalizedSelectionSet Assign(NormalizedSelectionSet set, int? above)
    {
        // An object of which all is guarded is not rare.
        var likely = random.Next(4) == 0 ? 1 : 5;
        return set with { Fields = [.. set.Fields.Select(f => Assign(f, above, random.Next(likely) == 0))] };
    }

    private NormalizedField Assign(NormalizedField field, int? above, bool isGuarded)
    {
        var guard = isGuarded && !field.Definition.IsMetaField ? Guard(above) : (int?)null;
        if (guard is { } known)
        {
            foreach (var node in field.Nodes)
            {
                _guards.Add(node, known);
            }
        }

        var below = field.Selections is { } selections ? Assign(selections, entityTypes.Contains(selections.ParentType.Name) ? null : guard ?? above) : null;
        return field with { Guard = guard, Selections = below };
    }

    private int Guard(int? above)
    {
        if (_parents.Count > 0 && above is null && random.Next(3) == 0 && random.Next(_parents.Count) is var again && _parents[again] is null)
        {
            return again;
        }

        _parents.Add(above);
        foreach (var type in entityTypes)
        {
            Reads[(_parents.Count - 1, type)] = string.Join(' ', Readable.Where(_ => random.Next(4) == 0).Prepend("id"));
        }

        return _parents.Count - 1;
    }
}
