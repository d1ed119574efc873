using DataExchange.AttackTests.Worlds;
using DataExchange.Access.Catalogue;
using DataExchange.Federation.Composition;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Families;

/// <summary>
/// Family A, T31: an agency uploads a schema that says less of the data of another than that other has said. Either it is not published, or nothing that stood
/// before is lower: no class, no person that an object is about, no cell that an input reveals, no owner.
/// </summary>
public sealed class UploadTests
{
    private const string Key = "type Citizen @key(fields: \"id\")";

    /// <summary>What the owner has shared, so that somebody else can declare it at all.</summary>
    private static string Shared(string sdl) => sdl
        .Replace("  income: Int! @classified", "  income: Int! @shareable @classified", StringComparison.Ordinal)
        .Replace("type IntAggregate @classified(as: SENSITIVE) {", "type IntAggregate @shareable @classified(as: SENSITIVE) {", StringComparison.Ordinal)
        .Replace("type GuestDossier implements Dossier {\n  note: String @classified(as: PERSONAL)", "type GuestDossier implements Dossier @classified(as: SENSITIVE) {\n  note: String @shareable", StringComparison.Ordinal);

    /// <summary>The uploads by what they try.</summary>
    private static readonly Dictionary<string, string> s_uploads = new(StringComparer.Ordinal)
    {
        ["shared field without a class"] = Key + " { id: ID! @classified(as: OPEN) income: Int! @shareable }",
        ["shared field with a lower class"] = Key + " { id: ID! @classified(as: OPEN) income: Int! @shareable @classified(as: OPEN) }",
        ["lower class on the type"] = Key + " @classified(as: OPEN) { id: ID! income: Int! @shareable }",
        ["lower class of a key"] = Key + " { id: ID! @classified(as: OPEN) }",
        ["lower class on the field where the owner's stands on the type"] = "type IntAggregate { min: Int @shareable @classified(as: OPEN) max: Int @shareable @classified(as: OPEN) avg: Int @shareable @classified(as: OPEN) }",
        ["lower class on the type where the owner's stands on the type"] = "type IntAggregate @classified(as: OPEN) { min: Int @shareable }",
        ["taking a field over"] = Key + " { id: ID! @classified(as: PERSONAL) income: Int! @override(from: \"registry\") @classified(as: OPEN) }",
        ["taking a shared field over"] = "type IntAggregate { min: Int @shareable @override(from: \"registry\") @classified(as: OPEN) }",
        ["field for every type of an interface"] = "type Dossier @interfaceObject { note: String @shareable @classified(as: OPEN) }",
        ["another person"] = "type Guest @key(fields: \"id\") @subject(field: \"note\") { id: ID! @classified(as: PERSONAL) note: String @classified(as: OPEN) }",
        ["input that reveals another cell"] = "input IntFilter { gt: Int } input StringFilter { eq: String } input BenefitFilter { code: StringFilter } input CitizenFilter { id: ID name: StringFilter @reveals(coordinate: \"Citizen.name\") "
            + "income: IntFilter @reveals(coordinate: \"Citizen.name\") } type Query { more(where: CitizenFilter): Int @classified(as: OPEN) }",
        ["order that reveals another cell"] = "enum CitizenOrder { NAME @reveals(coordinate: \"Citizen.name\") INCOME @reveals(coordinate: \"Citizen.name\") } type Query { more(by: CitizenOrder): Int @classified(as: OPEN) }",
    };

    public static TheoryData<string, string> Uploads()
    {
        var data = new TheoryData<string, string>();
        foreach (var title in s_uploads.Keys)
        {
            // Which subgraph comes first must not decide.
            data.Add(title, "aaa");
            data.Add(title, "zzz");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public void T31_upload_lowers_nothing_that_another_agency_has_said(string title, string name)
    {
        var composed = ReferenceSchema.Compose(Shared, (name, Subgraph(s_uploads[title])));

        Assert.True(composed.Errors.IsEmpty == composed.Sdl is not null);
        Assert.Empty(composed.Errors.IsEmpty ? Lowered(Base(), composed.Supergraph!, name) : []);
    }

    /// <summary>Uploads that are refused whole: what they say cannot be reconciled.</summary>
    [Theory]
    [InlineData("another person", "DX_ACCESS_CONFLICT")]
    [InlineData("input that reveals another cell", "DX_ACCESS_CONFLICT")]
    [InlineData("order that reveals another cell", "DX_ACCESS_CONFLICT")]
    public void T31_upload_that_contradicts_the_owner_is_not_published(string title, string code) =>
        Assert.Contains(ReferenceSchema.Compose(Shared, ("aaa", Subgraph(s_uploads[title]))).Errors, e => e.Code == code);

    [Theory]
    [InlineData("income: Int! @shareable @classified(as: SENSITIVE)", "income: Int! @shareable @classified(as: OPEN)", "Citizen.income")]
    [InlineData("type IntAggregate @shareable @classified(as: SENSITIVE)", "type IntAggregate @shareable @classified(as: OPEN)", "IntAggregate.min")]
    [InlineData("type Guest implements Person @key(fields: \"id\") @subject(field: \"id\")", "type Guest implements Person @key(fields: \"id\") @subject(field: \"name\")", "Guest.id")]
    [InlineData("income: IntFilter @reveals(coordinate: \"Citizen.income\")", "income: IntFilter @reveals(coordinate: \"Citizen.name\")", "CitizenFilter.income")]
    public void T31_negative_control_what_the_owner_lowers_is_noticed(string before, string after, string coordinate)
    {
        var composed = ReferenceSchema.Compose(s => Shared(s).Replace(before, after, StringComparison.Ordinal));

        Assert.Empty(composed.Errors);
        Assert.Contains(Lowered(Base(), composed.Supergraph!, "nobody"), l => l.StartsWith(coordinate, StringComparison.Ordinal));
    }

    private static Supergraph Base() => ReferenceSchema.Compose(Shared) is { Errors.IsEmpty: true } composed ? composed.Supergraph! : throw new InvalidOperationException("The base does not compose.");

    private static IEnumerable<string> Lowered(Supergraph before, Supergraph after, string uploader)
    {
        var (old, now) = (Catalogue(before, uploader), Catalogue(after, uploader));
        foreach (var coordinate in before.Schema.Types.OfType<ObjectType>().SelectMany(t => t.Fields).Select(f => f.Coordinate))
        {
            if (old.TryGet(coordinate, out var was) && now.TryGet(coordinate, out var entry))
            {
                if (entry!.Class < was!.Class)
                {
                    yield return $"{coordinate} was {was.Class} and is {entry.Class}";
                }

                if (entry.SubjectField != was.SubjectField)
                {
                    yield return $"{coordinate} was about {was.SubjectField} and is about {entry.SubjectField}";
                }
            }
        }

        foreach (var (coordinate, reveals) in Reveals(before.Schema))
        {
            if (Reveals(after.Schema).TryGetValue(coordinate, out var found) && found != reveals)
            {
                yield return $"{coordinate} revealed {reveals} and reveals {found}";
            }
        }
    }

    private static FieldCatalogue Catalogue(Supergraph supergraph, string uploader) =>
        CatalogueReading.Read(supergraph, s => s == uploader ? "H99" : AccessStates.OwnerOf(s));

    private static Dictionary<string, string> Reveals(Schema schema) => schema.Types.OfType<InputObjectType>().SelectMany(t => t.Fields.Select(f => (Coordinate: $"{t.Name}.{f.Name}", f.Directives)))
        .Concat(schema.Types.OfType<EnumType>().SelectMany(t => t.Values.Select(v => (Coordinate: $"{t.Name}.{v.Name}", v.Directives))))
        .Select(i => (i.Coordinate, Reveals: i.Directives.FirstOrDefault(d => d.Name.Value == "reveals")?.Arguments[0].Value))
        .Where(i => i.Reveals is StringValueNode).ToDictionary(i => i.Coordinate, i => ((StringValueNode)i.Reveals!).Value, StringComparer.Ordinal);

    private static string Subgraph(string body)
    {
        var head = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "risk.graphql")).Replace("\"@interfaceObject\",", "\"@interfaceObject\", \"@override\",", StringComparison.Ordinal);
        return head[..head.IndexOf('"' + "A field for every", StringComparison.Ordinal)] + body;
    }
}
