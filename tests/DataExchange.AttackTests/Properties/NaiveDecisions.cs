using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Properties;

/// <summary>
/// What of an operation is denied, found by walking its selections in the words of the access model: a cell needs its own grant, that of all it is computed
/// from, and that of all its arguments reveal. Nothing is decided below what is denied, nor of a type that nothing there can be.
/// </summary>
/// <param name="schema">Which types belong to which.</param>
/// <param name="isReadable">Whether a coordinate is granted.</param>
/// <param name="ignoresDerivations">A fault, for the negative control.</param>
internal sealed class NaiveDecisions(Schema schema, Func<string, bool> isReadable, bool ignoresDerivations = false)
{
    private static readonly Dictionary<string, string[]> s_inputs = new(StringComparer.Ordinal)
    {
        ["Citizen.taxBand"] = ["Citizen.income"], ["Citizen.benefitClass"] = ["Citizen.taxBand", "Citizen.income"], ["Assessment.relief"] = ["Citizen.income"],
    };

    /// <summary>The denied cells as <c>coordinate at path</c>.</summary>
    public SortedSet<string> Denied(IReadOnlyList<OperationNode> selections)
    {
        var denied = new SortedSet<string>(StringComparer.Ordinal);
        Walk(selections, schema.QueryType, string.Empty, denied);
        return denied;
    }

    private void Walk(IReadOnlyList<OperationNode> selections, CompositeType parent, string path, SortedSet<string> denied)
    {
        var possible = schema.PossibleTypes(parent);
        foreach (var node in selections.Where(n => n.Types.Intersect(possible).Any()))
        {
            var types = node.Types.Intersect(possible).ToList();
            var here = path.Length == 0 ? node.Key : $"{path}.{node.Key}";
            var coordinates = types.Select(t => $"{t.Name}.{node.Field}").ToList();
            var refused = coordinates.Where(c => !IsAllowed(c) || node.Reveals.Any(r => !isReadable(r))).ToList();
            denied.UnionWith(refused.Select(c => $"{c} at {here}"));

            // An interface's own field is decided for all that it can be; the fields of some of its types, each for what it is there.
            var allowed = types.Where(t => !refused.Contains($"{t.Name}.{node.Field}")).ToList();
            IEnumerable<CompositeType> owners = allowed.Count > 0 && types.Count == possible.Length && parent is InterfaceType ? [parent] : allowed;
            foreach (var below in owners.Select(t => (t as FieldsType)?.FindField(node.Field)?.Type.NamedType).OfType<CompositeType>().Distinct())
            {
                Walk(node.Below, below, here, denied);
            }
        }
    }

    private bool IsAllowed(string coordinate) =>
        isReadable(coordinate) && (ignoresDerivations || s_inputs.GetValueOrDefault(coordinate, []).All(isReadable));
}
