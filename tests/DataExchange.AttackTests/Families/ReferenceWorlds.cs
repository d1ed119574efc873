using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>Two systems that differ in what the housing agency is denied, and in nothing else: other values in denied cells, and convictions in one world only.</summary>
public sealed class ReferenceWorlds : IAsyncLifetime
{
    internal AttackSystem First { get; private set; } = null!;

    internal AttackSystem Second { get; private set; } = null!;

    internal CaseRunner Runner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        First = await AttackSystem.StartAsync(new AttackSetup { World = WorldOf("first", hasConvictions: true), Documents = CaseCatalogue.Manifest });
        Second = await AttackSystem.StartAsync(new AttackSetup { World = WorldOf("second", hasConvictions: false), Documents = CaseCatalogue.Manifest });
        Runner = new CaseRunner(First, Second);
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    /// <summary>A world that differs from others in all that the housing agency is not granted.</summary>
    internal static World WorldOf(string name, bool hasConvictions) =>
        World.Create(name, (c, _) => !Callers.HousingCoordinates.Contains(c, StringComparer.Ordinal), hasConvictions);
}
