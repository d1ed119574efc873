namespace DataExchange.AttackTests.Properties;

/// <summary>
/// What of an operation is denied, found by walking its selections in the words of the access model: a cell needs its own grant, that of all it is computed
/// from, and that of all its arguments reveal. Nothing is decided below what is denied.
/// </summary>
/// <param name="isReadable">Whether a coordinate is granted.</param>
/// <param name="ignoresDerivations">A fault, for the negative control.</param>
internal sealed class NaiveDecisions(Func<string, bool> isReadable, bool ignoresDerivations = false)
{
    private static readonly Dictionary<string, string[]> s_inputs = new(StringComparer.Ordinal)
    {
        ["Citizen.taxBand"] = ["Citizen.income"], ["Citizen.benefitClass"] = ["Citizen.taxBand", "Citizen.income"], ["Assessment.relief"] = ["Citizen.income"],
    };

    /// <summary>The denied cells as <c>coordinate at path</c>.</summary>
    public SortedSet<string> Denied(IReadOnlyList<OperationNode> selections)
    {
        var denied = new SortedSet<string>(StringComparer.Ordinal);
        Walk(selections, string.Empty, denied);
        return denied;
    }

    private void Walk(IReadOnlyList<OperationNode> selections, string path, SortedSet<string> denied)
    {
        foreach (var node in selections.Where(n => n.Types.Count > 0))
        {
            var here = path.Length == 0 ? node.Key : $"{path}.{node.Key}";
            var coordinates = node.Types.Select(t => $"{t.Name}.{node.Field}").ToList();
            var refused = coordinates.Where(c => !IsAllowed(c) || node.Reveals.Any(r => !isReadable(r))).ToList();
            denied.UnionWith(refused.Select(c => $"{c} at {here}"));
            if (refused.Count < coordinates.Count)
            {
                Walk(node.Below, here, denied);
            }
        }
    }

    private bool IsAllowed(string coordinate) =>
        isReadable(coordinate) && (ignoresDerivations || s_inputs.GetValueOrDefault(coordinate, []).All(isReadable));
}
