using System.Text.Json;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Documents.Seeding;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Tests.Documents;

/// <summary>Reading the document registry through its schema; run on each provider.</summary>
public abstract class DocumentsRegistryTests(DocumentsFixture fixture)
{
    private const string Everything = """
        documentId number notation subject type urgency issuedOn issuedOnSource issuer { code name } signer { competence position name }
        recipients { agency { code } status state sentAt updatedAt history { status state at department description } }
        inReplyTo { documentId } attachments { name mediaType sizeBytes sha256 } signature { signedBy validFrom status }
        concerns { __typename ... on Citizen { personalId } ... on LandParcel { parcelId } ... on Organisation { taxCode } } dataQuality synthetic
        """;

    private static readonly SyntheticDocument[] Made = DocumentsFixture.Made;

    [Fact]
    public async Task Documents_in_any_number_cost_the_same_sql_commands()
    {
        var few = await CountAsync(Made.Take(2));
        var thousand = await CountAsync(Made.TakeLast(1_000));
        Assert.Equal(6, thousand);
        Assert.InRange(few, 5, 6); // one less where none of them answers another

        async Task<int> CountAsync(IEnumerable<SyntheticDocument> documents)
        {
            fixture.Store.Commands.Reset();
            var entities = await fixture.Runner.EntitiesAsync("Document", Everything, documents.Select(made => Key(made.Document.DocumentId)));
            Assert.All(entities.EnumerateArray(), entity => Assert.Equal(JsonValueKind.Object, entity.ValueKind));
            return fixture.Store.Commands.Reset();
        }
    }

    [Fact]
    public async Task Lists_of_a_thousand_persons_cost_the_same_sql_commands_as_of_one()
    {
        var one = await CountAsync(1);
        var thousand = await CountAsync(1_000);
        Assert.Equal(3, thousand);
        Assert.Equal(thousand, one);

        async Task<int> CountAsync(int persons)
        {
            fixture.Store.Commands.Reset();
            await fixture.Runner.EntitiesAsync("Citizen", "documents(first: 3) { nodes { documentId } totalCount }", People(persons));
            return fixture.Store.Commands.Reset();
        }
    }

    [Fact]
    public async Task List_of_each_person_is_their_own_the_newest_first()
    {
        var people = Enumerable.Range(0, 1_000).Select(index => DocumentsFixture.World.Citizen(index).PersonalId.Text).ToArray();
        var entities = await fixture.Runner.EntitiesAsync("Citizen", "documents(first: 2) { nodes { documentId } totalCount pageInfo { hasNextPage } }", People(people.Length));
        for (var index = 0; index < people.Length; index++)
        {
            var expected = Made.Where(made => made.Concerns.Any(concern => concern.Key == people[index])).OrderByDescending(made => made.Document.Position).ToArray();
            var page = entities[index].GetProperty("documents");
            Assert.Equal(expected.Take(2).Select(made => made.Document.DocumentId), Ids(page));
            Assert.Equal(expected.Length, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(expected.Length > 2, page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }
    }

    [Fact]
    public async Task List_of_a_person_keeps_to_a_type_and_goes_on_after_a_cursor()
    {
        var an = DocumentsFixture.World.Citizen(DemonstrationPeople.An).PersonalId.Text;
        var entities = await fixture.Runner.EntitiesAsync("Citizen", "documents(first: 1) { nodes { documentId } pageInfo { endCursor } } announcements: documents(type: ANNOUNCEMENT) { nodes { type } totalCount }", [Person(an)]);
        Assert.Equal("ANNOUNCEMENT", Assert.Single(entities[0].GetProperty("announcements").GetProperty("nodes").EnumerateArray()).GetProperty("type").GetString());
        Assert.Equal(1, entities[0].GetProperty("announcements").GetProperty("totalCount").GetInt32());
        var first = entities[0].GetProperty("documents");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = (await fixture.Runner.EntitiesAsync("Citizen", $"documents(after: \"{cursor}\") {{ nodes {{ documentId }} }}", [Person(an)]))[0].GetProperty("documents");
        Assert.Equal(3, Ids(first).Concat(Ids(rest)).Distinct().Count());
    }

    [Fact]
    public async Task Parcels_and_organisations_have_their_documents()
    {
        var parcel = Made.SelectMany(made => made.Concerns).First(concern => concern.Kind == SubjectKind.LandParcel).Key;
        var organisation = Made.SelectMany(made => made.Concerns).First(concern => concern.Kind == SubjectKind.Organisation).Key;
        var parcels = await fixture.Runner.EntitiesAsync("LandParcel", "documents { totalCount }", [new { __typename = "LandParcel", parcelId = parcel }, new { __typename = "LandParcel", parcelId = "00000_1_1" }]);
        Assert.True(parcels[0].GetProperty("documents").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal(0, parcels[1].GetProperty("documents").GetProperty("totalCount").GetInt32());
        var organisations = await fixture.Runner.EntitiesAsync("Organisation", "documents { nodes { subject } }", [new { __typename = "Organisation", taxCode = organisation }]);
        Assert.NotEqual(0, organisations[0].GetProperty("documents").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("{ issuedOn: DESC }")]
    [InlineData("{ issuedOn: ASC }")]
    [InlineData("{ documentId: ASC }")]
    [InlineData("{ documentId: DESC }")]
    public async Task Documents_page_by_key_through_all_of_them_once(string order)
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = (await fixture.Runner.DataAsync(
                $"query($after: String) {{ documents(where: {{ issuedFrom: \"2025-01-01\", issuedTo: \"2025-12-31\" }}, orderBy: {order}, first: 100, after: $after) {{ nodes {{ documentId }} pageInfo {{ hasNextPage endCursor }} }} }}", new { after })).GetProperty("documents");
            seen.AddRange(Ids(page));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        var expected = Made.Where(made => made.Document.IssuedOn?.Year == 2025).ToArray();
        var sorted = order.Contains("issuedOn", StringComparison.Ordinal)
            ? expected.OrderBy(made => made.Document.Position).Select(made => made.Document.DocumentId)
            : expected.Select(made => made.Document.DocumentId).Order(StringComparer.Ordinal);
        Assert.Equal(order.Contains("DESC", StringComparison.Ordinal) ? sorted.Reverse() : sorted, seen);
    }

    [Fact]
    public async Task Cursor_of_one_order_is_refused_in_another()
    {
        var page = (await fixture.Runner.DataAsync("{ documents(first: 1) { pageInfo { endCursor } } }")).GetProperty("documents");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal("CURSOR_INVALID", await fixture.Runner.ErrorCodeAsync($"{{ documents(orderBy: {{ documentId: ASC }}, after: \"{cursor}\") {{ totalCount }} }}"));
    }

    [Theory]
    [InlineData("orderBy: {}", "ORDER_INVALID")]
    [InlineData("orderBy: { issuedOn: ASC, documentId: ASC }", "ORDER_INVALID")]
    [InlineData("where: { status: [\"99\"] }", "FILTER_INVALID")]
    public async Task Arguments_that_make_no_sense_are_refused(string arguments, string code) =>
        Assert.Equal(code, await fixture.Runner.ErrorCodeAsync($"{{ documents({arguments}) {{ nodes {{ documentId }} }} }}"));

    [Fact]
    public async Task Filters_hold_together()
    {
        var wanted = Made.First(made => made.Deliveries.Any(delivery => delivery.State == DeliveryState.Finished));
        var where = new
        {
            issuer = wanted.Document.IssuerCode,
            recipient = wanted.Deliveries[0].AgencyCode,
            status = new[] { "06", "16" },
            urgency = new[] { "NORMAL", "URGENT", "VERY_URGENT", "IMMEDIATE" },
            number = wanted.Document.Number,
            hasDataQualityIssue = wanted.Document.Quality != DataQualityIssue.None,
        };
        var data = await fixture.Runner.DataAsync("query($w: DocumentFilter) { documents(where: $w) { nodes { documentId } totalCount } }", new { w = where });
        var expected = Made.Where(made => made.Document.IssuerCode == where.issuer && made.Document.Number == where.number
            && made.Deliveries.Any(delivery => delivery.AgencyCode == where.recipient && delivery.State is DeliveryState.Finished or DeliveryState.RecallRefused)).ToArray();
        Assert.Equal(expected.Select(made => made.Document.DocumentId), Ids(data.GetProperty("documents")));
    }

    [Fact]
    public async Task Answers_to_a_document_are_found()
    {
        var answer = Made.First(made => made.Document.InReplyTo is not null);
        var answered = Made.Single(made => made.Document.Position == answer.Document.InReplyTo);
        var data = await fixture.Runner.DataAsync(
            "query($w: DocumentFilter) { documents(where: $w) { nodes { documentId inReplyTo { documentId } } } }", new { w = new { inReplyTo = answered.Document.DocumentId } });
        Assert.Contains(answer.Document.DocumentId, Ids(data.GetProperty("documents")));
    }

    [Fact]
    public async Task Impossible_date_is_null_beside_its_source()
    {
        var made = Made.Single(made => made.Document.IssuedOnSource == "2014/02/30");
        var data = await fixture.Runner.DataAsync($$"""query($id: ID!) { document(documentId: $id) { {{Everything}} } }""", new { id = made.Document.DocumentId });
        var document = data.GetProperty("document");
        Assert.Equal(JsonValueKind.Null, document.GetProperty("issuedOn").ValueKind);
        Assert.Equal("2014/02/30", document.GetProperty("issuedOnSource").GetString());
        Assert.Contains("IMPOSSIBLE_DATE", document.GetProperty("dataQuality").EnumerateArray().Select(issue => issue.GetString()));
    }

    [Fact]
    public async Task Fields_not_selected_are_not_read()
    {
        fixture.Store.Commands.Reset();
        await fixture.Runner.EntitiesAsync("Document", "number", [Key(Made[0].Document.DocumentId)]);
        Assert.DoesNotContain("signer_name", fixture.Store.Commands.LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("subject", fixture.Store.Commands.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipients_can_be_narrowed_to_one_agency()
    {
        var made = Made.First(made => made.Deliveries.Count > 2);
        var entities = await fixture.Runner.EntitiesAsync("Document", $"recipients(agency: \"{made.Deliveries[1].AgencyCode}\") {{ agency {{ code }} }}", [Key(made.Document.DocumentId)]);
        Assert.Equal(made.Deliveries[1].AgencyCode, Assert.Single(entities[0].GetProperty("recipients").EnumerateArray()).GetProperty("agency").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Agency_is_found_by_both_forms_of_its_code()
    {
        var data = await fixture.Runner.DataAsync(
            """{ a: agency(code: "G12.18") { code name parent { code children { code } } } b: agency(code: "000.00.18.G12") { code name(language: EN) } c: agency(code: "G13") { successor { code } } d: agency(code: "Z99") { code } e: agency(code: "H23") { successor { code } } }""");
        Assert.Equal("Cục Thuế", data.GetProperty("a").GetProperty("name").GetString());
        Assert.Contains("G12.18", data.GetProperty("a").GetProperty("parent").GetProperty("children").EnumerateArray().Select(child => child.GetProperty("code").GetString()));
        Assert.Equal("Tax Department", data.GetProperty("b").GetProperty("name").GetString());
        Assert.Equal("G10", data.GetProperty("c").GetProperty("successor").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("d").ValueKind);
        Assert.Equal("H24", data.GetProperty("e").GetProperty("successor").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Lists_and_statistics_of_all_agencies_cost_a_constant_number_of_sql_commands()
    {
        fixture.Store.Commands.Reset();
        var data = await fixture.Runner.DataAsync(
            "{ agencies { code sent(first: 2) { nodes { issuer { code } } totalCount } received(first: 1) { nodes { documentId } totalCount } statistics(from: \"2024-01-01\", to: \"2026-12-31\") { sent received receivedByStatus { status state count } } } }");
        Assert.Equal(8, fixture.Store.Commands.Reset());
        Assert.Equal(AgencyTable.All.Length, data.GetProperty("agencies").GetArrayLength());
        foreach (var agency in data.GetProperty("agencies").EnumerateArray())
        {
            var code = agency.GetProperty("code").GetString();
            var dated = Made.Where(made => made.Document.IssuedOn is not null).ToArray();
            Assert.All(agency.GetProperty("sent").GetProperty("nodes").EnumerateArray(), node => Assert.Equal(code, node.GetProperty("issuer").GetProperty("code").GetString()));
            Assert.Equal(Made.Count(made => made.Deliveries.Any(delivery => delivery.AgencyCode == code)), agency.GetProperty("received").GetProperty("totalCount").GetInt32());
            Assert.Equal(dated.Count(made => made.Document.IssuerCode == code), agency.GetProperty("statistics").GetProperty("sent").GetInt32());
            Assert.Equal(dated.Count(made => made.Deliveries.Any(delivery => delivery.AgencyCode == code)), agency.GetProperty("statistics").GetProperty("received").GetInt32());
        }
    }

    [Fact]
    public async Task Period_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "PERIOD_INVALID", await fixture.Runner.ErrorCodeAsync("""{ agency(code: "G22") { statistics(from: "2025-02-01", to: "2025-01-01") { sent } } }"""));

    [Fact]
    public async Task Search_finds_documents_and_agencies_by_beginnings_of_words_without_accents()
    {
        var data = await fixture.Runner.DataAsync(
            """{ a: search(text: "CHUYEN nhuong") { __typename ... on Document { subject } } b: search(text: "tax dep") { __typename ... on Agency { code } } c: search(text: "%") { __typename } d: search(text: "zzzz") { __typename } e: search(text: "van phong", first: 1) { __typename } }""");
        var hits = data.GetProperty("a").EnumerateArray().ToArray();
        Assert.Equal(20, hits.Length);
        Assert.All(hits, hit => Assert.Equal("Phiếu chuyển thông tin chuyển nhượng quyền sử dụng đất", hit.GetProperty("subject").GetString()));
        Assert.Equal("G12.18", Assert.Single(data.GetProperty("b").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(0, data.GetProperty("c").GetArrayLength());
        Assert.Equal(0, data.GetProperty("d").GetArrayLength());
        Assert.Equal("Agency", Assert.Single(data.GetProperty("e").EnumerateArray()).GetProperty("__typename").GetString());
        Assert.Equal("PAGE_SIZE_INVALID", await fixture.Runner.ErrorCodeAsync("""{ search(text: "a", first: 101) { __typename } }"""));
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("documentId").GetString()!);

    private static IEnumerable<object> People(int count) => Enumerable.Range(0, count).Select(index => Person(DocumentsFixture.World.Citizen(index).PersonalId.Text));

    private static object Person(string personalId) => new { __typename = "Citizen", personalId };

    private static object Key(string documentId) => new { __typename = "Document", documentId };
}
