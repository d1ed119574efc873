using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;

namespace DataExchange.AttackTests.Families;

/// <summary>All cases once more over stores on PostgreSQL: by one transport, since what differs stands behind all of them.</summary>
public sealed class MatrixOnPostgresTests
{
    [Fact]
    public async Task Every_attack_is_answered_as_required_and_leaves_no_cell_in_any_store()
    {
        await using var first = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true), OnPostgres = true });
        await using var second = await AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("second", hasConvictions: false), OnPostgres = true });
        var runner = new CaseRunner(first, second);
        var violations = new List<string>();
        foreach (var attack in CaseCatalogue.ById.Values)
        {
            violations.AddRange((await runner.RunAsync(attack, TransportMatrix.All[TransportMatrix.Post])).Select(v => $"{attack.Id}: {v}"));
        }

        var stored = await first.Stores.AllAsync();
        Assert.Contains("Citizen.name", stored, StringComparison.Ordinal);
        violations.AddRange(new CanaryScanner(first.World.Canaries).In("stores", stored));
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
