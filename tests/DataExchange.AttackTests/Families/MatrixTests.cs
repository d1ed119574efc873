using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Every case that is a single operation, over every transport that carries it, on two worlds.</summary>
[Collection(ReferenceCollection.Name)]
public sealed class MatrixTests(ReferenceWorlds worlds)
{
    public static TheoryData<string, string> Matrix()
    {
        var data = new TheoryData<string, string>();
        foreach (var attack in CaseCatalogue.ById.Values)
        {
            var request = new AttackRequest(attack.Query) { Token = string.Empty, OperationName = attack.OperationName };
            foreach (var transport in TransportMatrix.All.Values.Where(t => t.Carries(request) && (t.Name != "trusted" || attack.Required != Required.Reject)))
            {
                data.Add(attack.Id, transport.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Attack_is_answered_as_required_on_both_worlds(string id, string transport) =>
        AssertNone(await worlds.Runner.RunAsync(CaseCatalogue.ById[id], TransportMatrix.All[transport]));

    public static TheoryData<string> Denials() => [.. CaseCatalogue.ById.Values.Where(c => c.Required == Required.Deny).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Denials))]
    public async Task Attack_in_strict_mode_is_refused_as_a_whole_and_asks_nobody(string id)
    {
        var strict = CaseCatalogue.ById[id] with { Required = Required.Reject, Code = "FORBIDDEN" };

        AssertNone(await worlds.Runner.RunAsync(strict, TransportMatrix.All[TransportMatrix.Post], ("DataExchange-Mode", "strict")));
    }

    /// <summary>The cases whose cells somebody may read: what nobody classified, or nobody is granted, is denied to all.</summary>
    public static TheoryData<string> Readable() => ["T01", "T01b", "T01c", "T03", "T04b", "T06", "T07", "T09", "T10b", "T15", "T21", "T33", "T33b", "T33c", "T33d", "T09b", "T42d", "T49", "T52", "T79a"];

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Positive_control_the_cells_are_there_for_who_may_read_them(string id)
    {
        var asHousingSeesIt = worlds.First.ScannerFor(Callers.Housing);
        var attack = CaseCatalogue.ById[id];
        var reply = await TransportMatrix.All[TransportMatrix.Post].SendAsync(worlds.First.Url, new AttackRequest(attack.Query)
        {
            Token = worlds.First.Tokens.Of(Callers.Investigator), Variables = attack.Variables, OperationName = attack.OperationName,
        });

        Assert.Empty(reply.Denied);
        Assert.True(id == "T42d" || asHousingSeesIt.In("answer", reply.Body).Any(), reply.Body);
    }

    private static void AssertNone(IReadOnlyList<string> violations) => Assert.True(violations.Count == 0, string.Join('\n', violations));
}
