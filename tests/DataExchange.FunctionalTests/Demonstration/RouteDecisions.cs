using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>Asks for the same cells by many routes and checks that each is decided as expected, every time alike.</summary>
internal static class RouteDecisions
{
    /// <param name="system">The running system.</param>
    /// <param name="client">The client that asks.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="selection">The selection asked for on each route; its response keys are field names.</param>
    /// <param name="expected">The citizen as the client may see it: a JSON object of the leaves that are answered. Null: only that somebody is there.</param>
    /// <param name="denied">The reason by denied field of <c>Citizen</c>.</param>
    public static async Task HoldAsync(
        DemonstrationSystem system, string client, IEnumerable<Route> routes, string selection, IReadOnlyDictionary<string, string>? expected, IReadOnlyDictionary<string, string> denied)
    {
        var decisions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            var reply = await route.AskAsync(system, client, selection);
            Assert.True(reply.Status == 200 && reply.ErrorCodes.Count == 0, $"{route.Name}: {reply.Body}");
            var citizens = reply.All(route.Path).Where(c => c.ValueKind == JsonValueKind.Object && c.EnumerateObject().Any()).ToList();
            if (expected is not null)
            {
                citizens = citizens.FindAll(c => expected.All(e => c.GetProperty(e.Key).ToString() == e.Value));
            }

            Assert.True(citizens.Count > 0, $"{route.Name}: nobody is as expected in {reply.Body}");
            AssertDenied(route, reply, citizens, denied, decisions);
        }
    }

    private static void AssertDenied(Route route, Reply reply, List<JsonElement> citizens, IReadOnlyDictionary<string, string> denied, Dictionary<string, string> decisions)
    {
        var listed = reply.Denied.Where(d => d.Coordinate.StartsWith("Citizen.", StringComparison.Ordinal)).ToDictionary(d => d.Coordinate["Citizen.".Length..]);
        Assert.Equal(denied.Keys.Order(), listed.Keys.Order());
        foreach (var (field, reason) in denied)
        {
            Assert.True(citizens.TrueForAll(c => c.GetProperty(field).ValueKind == JsonValueKind.Null), $"{route.Name}: {field} is not null in {reply.Body}");
            Assert.Equal(reason, listed[field].Reason);
            Assert.Equal($"{route.Path}.{field}", listed[field].Path);
            Assert.True(decisions.TryAdd(field, listed[field].DecisionId) || decisions[field] == listed[field].DecisionId, $"{route.Name}: {field} is decided otherwise than before.");
        }
    }
}
