using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Serving;
using DataExchange.Federation.Plans;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>
/// After a fault: what other fetches alone supply is as it should be, unless a null had to move up past it; the rest is as it should be or null; and
/// every new null is explained by an error at its place, above it, below it where the null moved up, or at the first place that its fetch leaves empty.
/// </summary>
internal sealed class FaultComparison
{
    private readonly Answer _actual;
    private readonly FaultReach _reach;
    private string? _complaint;

    private FaultComparison(QueryPlan plan, Fault fault, Answer actual)
    {
        _actual = actual;
        _reach = new FaultReach(plan, fault);
    }

    public static string? Complain(QueryPlan plan, Fault fault, Answer expected, Answer actual)
    {
        var comparison = new FaultComparison(plan, fault, actual);
        comparison.Compare(expected.Data, actual.Data, ResponsePath.Root);
        comparison.CheckRepetitions();
        return comparison._complaint;
    }

    private void Compare(JsonNode? expected, JsonNode? actual, ResponsePath path)
    {
        switch (expected, actual)
        {
            case var _ when _reach.MayDiffer(path):
                break;
            case (null, null):
                break;
            case (not null, null):
                CheckNull(path);
                break;
            case (JsonObject e, JsonObject a) when e.Select(m => m.Key).Order(StringComparer.Ordinal).SequenceEqual(a.Select(m => m.Key).Order(StringComparer.Ordinal)):
                e.ToList().ForEach(m => Compare(m.Value, a[m.Key], path.Then(m.Key)));
                break;
            case (JsonArray e, JsonArray a) when e.Count == a.Count:
                Enumerable.Range(0, e.Count).ToList().ForEach(i => Compare(e[i], a[i], path.Then(i)));
                break;
            case (JsonValue e, JsonValue a) when JsonNode.DeepEquals(e, a):
                break;
            default:
                _complaint ??= $"The data at {path} are neither right nor null";
                break;
        }
    }

    private void CheckNull(ResponsePath path)
    {
        if (!_reach.IsExplained(path, _actual.Errors))
        {
            _complaint ??= $"No error explains the null at {path}";
        }
        else if (!_reach.MayBeNull(path))
        {
            _complaint ??= $"What no broken fetch supplies is null at {path}";
        }
    }

    private void CheckRepetitions()
    {
        if (_actual.Errors.GroupBy(e => e.Text).FirstOrDefault(g => g.Count() > _reach.BrokenFetches) is { } repeated)
        {
            _complaint ??= $"There are {repeated.Count()} errors at {repeated.Key}";
        }
    }
}
