using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Worlds;

/// <summary>The data of the registries of the reference schema. Every cell has a value of its own.</summary>
internal sealed class World
{
    private readonly CanaryMint _mint;
    private readonly List<Row> _citizens = [];
    private readonly Dictionary<string, Row> _persons = new(StringComparer.Ordinal);
    private readonly List<Row> _convictions = [];

    private World(string name, CanaryMint mint) => (Name, _mint) = (name, mint);

    public string Name { get; }

    /// <summary>Every value of every cell.</summary>
    public IReadOnlyList<Canary> Canaries => _mint.Minted;

    /// <summary>Who is known to the registry of persons.</summary>
    public IReadOnlyDictionary<string, Row> Persons => _persons;

    /// <summary>The roots by subgraph and operation.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<OperationType, Row>> Roots { get; init; }

    /// <summary>Makes a world.</summary>
    /// <param name="name">Its name; worlds of different names differ in the cells that <paramref name="varies"/> names.</param>
    /// <param name="varies">Whether worlds differ in the cell of a coordinate and a row.</param>
    /// <param name="hasConvictions">Whether anybody was convicted.</param>
    public static World Create(string name, Func<string, string, bool> varies, bool hasConvictions)
    {
        var mint = new CanaryMint(name, varies);
        var roots = new Dictionary<string, IReadOnlyDictionary<OperationType, Row>>(StringComparer.Ordinal);
        var world = new World(name, mint) { Roots = roots };
        world.Populate(hasConvictions);
        roots["registry"] = RegistryRoots.Of(world._citizens, world._persons, world._convictions);
        roots["tax"] = EntityRoots.Of(EntityRoots.Tax(world._persons, mint));
        roots["health"] = EntityRoots.Of(EntityRoots.Health(world._citizens));
        roots["risk"] = EntityRoots.Of(EntityRoots.Risk(world._persons));
        roots["vehicles"] = EntityRoots.Of(EntityRoots.Vehicles(world._persons));
        return world;
    }

    /// <summary>Takes a person out of the registry, so that nobody of that number is known.</summary>
    public World Without(string id)
    {
        _citizens.Remove(_persons[id]);
        _persons.Remove(id);
        return this;
    }

    /// <summary>Puts a citizen into the registry.</summary>
    public World With(Row citizen)
    {
        _citizens.Add(citizen);
        _persons.Add((string)citizen["id"]!, citizen);
        return this;
    }

    private void Populate(bool hasConvictions)
    {
        var (ana, eve, bob) = (Citizen("1", "Ana"), Citizen("2", "Eve"), Citizen("4", "Bob"));
        ana["mother"] = eve;
        bob["mother"] = eve;
        _persons["3"] = new Row("Minor")
        {
            ["id"] = "3", ["name"] = "Kim", ["nationalId"] = _mint.Text("Minor.nationalId", "3"), ["riskScore"] = _mint.Number("Minor.riskScore", "3"),
            ["guardian"] = ana,
            ["dossier"] = new Row("MinorDossier") { ["note"] = _mint.Text("MinorDossier.note", "3"), ["mark"] = "mark of Kim" },
        };
        _persons["5"] = new Row("Guest")
        {
            ["id"] = "5", ["name"] = "Lee", ["nationalId"] = _mint.Text("Guest.nationalId", "5"), ["riskScore"] = _mint.Number("Guest.riskScore", "5"),
            ["dossier"] = new Row("GuestDossier") { ["note"] = _mint.Text("GuestDossier.note", "5"), ["mark"] = _mint.Text("GuestDossier.mark", "5") },
        };
        foreach (var row in hasConvictions ? (string[])["a", "b"] : [])
        {
            _convictions.Add(new Row("Conviction") { ["date"] = _mint.Date("Conviction.date", row), ["offence"] = _mint.Text("Conviction.offence", row) });
        }
    }

    private Row Citizen(string id, string name)
    {
        var citizen = new Row("Citizen")
        {
            ["id"] = id, ["name"] = name, ["nationalId"] = _mint.Text("Citizen.nationalId", id), ["dob"] = _mint.Date("Citizen.dob", id),
            ["income"] = _mint.Number("Citizen.income", id), ["diagnosis"] = _mint.Text("Citizen.diagnosis", id), ["isAdult"] = true,
            ["riskScore"] = _mint.Number("Citizen.riskScore", id), ["mother"] = null,
            ["dossier"] = new Row("CitizenDossier") { ["note"] = $"note of {name}", ["mark"] = _mint.Text("CitizenDossier.mark", id) },
        };
        var dob = (string)citizen["dob"]!;
        citizen["isOlderThan"] = (RowFunction)(a => string.CompareOrdinal(dob, $"{1500 + (int)a["years"]!:0000}") < 0);
        var car = new Row("Vehicle") { ["plate"] = $"29A-0000{id}", ["color"] = _mint.Text("Vehicle.color", id), ["keeper"] = citizen };
        citizen["vehicles"] = (Row[])[car];
        citizen["benefits"] = (Row[])[new Row("Benefit") { ["code"] = $"B-{id}", ["reason"] = _mint.Text("Benefit.reason", id), ["citizen"] = citizen }];
        _citizens.Add(citizen);
        return _persons[id] = citizen;
    }
}
