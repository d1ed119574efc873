using System.Text.Json;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Population;

/// <summary>What the population registry answers, the same on each provider.</summary>
public abstract class PopulationConformance(RegistryUnderTest registry)
{
    private const string An = "001085012345";

    [Fact]
    public async Task Citizen_demonstration_person_has_the_contract_fields()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync("""
            { citizen(personalId: "001085012345") {
                personalId displayName fullName dateOfBirth sex nationality placeOfBirth homeTown maritalStatus ethnicity
                previousIds { number kind } permanentAddress { line provinceCode province { code name } commune { name kind } }
                temporaryAddress { line } currentAddress { provinceCode } deceasedOn phone email religion bloodType
                spouse { personalId fullName } father { personalId deceasedOn } mother { personalId } children { personalId representative { personalId } }
                household { id head { personalId } members { personalId } address { provinceCode } } } }
            """);
        var citizen = data.GetProperty("citizen");
        Assert.Equal("Nguyễn Văn An", citizen.GetProperty("fullName").GetString());
        Assert.Equal("1985-03-14", citizen.GetProperty("dateOfBirth").GetString());
        Assert.Equal("MALE", citizen.GetProperty("sex").GetString());
        Assert.Equal("Hà Nội", citizen.GetProperty("placeOfBirth").GetString());
        Assert.Equal("Kinh", citizen.GetProperty("ethnicity").GetString());
        Assert.Equal("CMND_9", citizen.GetProperty("previousIds")[0].GetProperty("kind").GetString());
        Assert.Equal("01", citizen.GetProperty("permanentAddress").GetProperty("province").GetProperty("code").GetString());
        Assert.Equal("WARD", citizen.GetProperty("permanentAddress").GetProperty("commune").GetProperty("kind").GetString());
        Assert.Equal("079192067890", citizen.GetProperty("spouse").GetProperty("personalId").GetString());
        Assert.Equal("2023-02-11", citizen.GetProperty("father").GetProperty("deceasedOn").GetString());
        Assert.Equal(JsonValueKind.Null, citizen.GetProperty("mother").ValueKind);
        Assert.Equal(An, citizen.GetProperty("children")[0].GetProperty("representative").GetProperty("personalId").GetString());
        Assert.Equal(4, citizen.GetProperty("household").GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task Citizen_unknown_is_null_and_malformed_is_an_error()
    {
        registry.SkipWhenAbsent();
        var unknown = await registry.DataAsync("""{ citizen(personalId: "001085999999") { personalId } }""");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("citizen").ValueKind);
        var malformed = await registry.AskAsync("""{ citizen(personalId: "12") { personalId } }""");
        Assert.True(malformed.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Permanent_address_before_the_merger_is_under_former_codes()
    {
        registry.SkipWhenAbsent();
        var person = Enumerable.Range(5, 500).Select(RegistryUnderTest.World.Citizen)
            .First(citizen => citizen.PermanentAddress.FormerProvinceCode != citizen.PermanentAddress.ProvinceCode);
        var data = await registry.DataAsync("""
            query($id: PersonalId!) { citizen(personalId: $id) {
                before: permanentAddress(asOf: "2025-06-30") { provinceCode communeCode province { code } }
                after: permanentAddress(asOf: "2025-07-01") { provinceCode } } }
            """, new { id = person.PersonalId.Text });
        var before = data.GetProperty("citizen").GetProperty("before");
        Assert.Equal(person.PermanentAddress.FormerProvinceCode, before.GetProperty("provinceCode").GetString());
        Assert.Equal(person.PermanentAddress.ProvinceCode, before.GetProperty("province").GetProperty("code").GetString());
        Assert.Equal(person.PermanentAddress.ProvinceCode, data.GetProperty("citizen").GetProperty("after").GetProperty("provinceCode").GetString());
    }

    [Fact]
    public async Task Entities_of_many_citizens_are_one_command()
    {
        registry.SkipWhenAbsent();
        var ids = Enumerable.Range(0, 900).Select(index => RegistryUnderTest.World.Citizen(index).PersonalId.Text).ToArray();
        var representations = ids.Append("001085999999").Select(id => new { __typename = "Citizen", personalId = id }).ToArray();
        registry.Counter.Reset();
        var data = await registry.DataAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { personalId fullName } } }", new { r = representations });
        Assert.Equal(1, registry.Counter.Count);
        var entities = data.GetProperty("_entities");
        Assert.Equal(ids, entities.EnumerateArray().Take(900).Select(entity => entity.GetProperty("personalId").GetString()!));
        Assert.Equal(JsonValueKind.Null, entities[900].ValueKind);
    }

    [Fact]
    public async Task Relations_of_many_citizens_are_one_command_each()
    {
        registry.SkipWhenAbsent();
        registry.Counter.Reset();
        await registry.DataAsync("""
            { citizens(first: 1000) { nodes { father { personalId } mother { personalId } spouse { personalId }
              representative { personalId } children { personalId } household { id members { personalId } } } } }
            """);
        Assert.Equal(8, registry.Counter.Count);
    }

    [Fact]
    public async Task Selection_decides_the_columns_that_are_read()
    {
        registry.SkipWhenAbsent();
        await registry.DataAsync($$"""{ citizen(personalId: "{{An}}") { fullName } }""");
        Assert.DoesNotContain("ethnicity", registry.Counter.LastText, StringComparison.Ordinal);
        Assert.DoesNotContain("phone", registry.Counter.LastText, StringComparison.Ordinal);
        Assert.Contains("full_name", registry.Counter.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ personalId: ASC }")]
    [InlineData("{ personalId: DESC }")]
    [InlineData("{ fullName: ASC }")]
    [InlineData("{ fullName: DESC }")]
    [InlineData("{ dateOfBirth: ASC }")]
    [InlineData("{ dateOfBirth: DESC }")]
    public async Task Pages_walk_every_citizen_exactly_once(string order)
    {
        registry.SkipWhenAbsent();
        var seen = new List<string>();
        string? after = null;
        bool more;
        do
        {
            var page = (await registry.DataAsync(
                $$"""query($after: String) { citizens(first: 700, after: $after, orderBy: {{order}}) { nodes { personalId } totalCount pageInfo { hasNextPage endCursor } } }""",
                new { after })).GetProperty("citizens");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("personalId").GetString()!));
            Assert.Equal(RegistryUnderTest.World.CitizenCount, page.GetProperty("totalCount").GetInt32());
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (more);
        Assert.Equal(RegistryUnderTest.World.CitizenCount, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Order_by_name_is_the_same_on_every_provider()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync("{ citizens(first: 1000, orderBy: { fullName: ASC }) { nodes { displayName } } }");
        var names = data.GetProperty("citizens").GetProperty("nodes").EnumerateArray()
            .Select(node => DataExchange.Registries.Text.VietnameseText.SearchKey(node.GetProperty("displayName").GetString()!)).ToArray();
        Assert.Equal(names.Order(Utf8Comparer.Instance), names);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("eyJpbmNvbWUiOjUwMDAwfQ==")]
    public async Task Cursor_that_was_not_given_out_is_refused(string cursor)
    {
        registry.SkipWhenAbsent();
        var answer = await registry.AskAsync("query($c: String) { citizens(after: $c) { nodes { personalId } } }", new { c = cursor });
        Assert.Equal("CURSOR_INVALID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Cursor_of_another_order_is_refused()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync("{ citizens(first: 1, orderBy: { fullName: ASC }) { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("citizens").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await registry.AskAsync("query($c: String) { citizens(after: $c) { nodes { personalId } } }", new { c = cursor });
        Assert.Equal("CURSOR_INVALID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("first: 1001", "PAGE_SIZE_INVALID")]
    [InlineData("first: -1", "PAGE_SIZE_INVALID")]
    [InlineData("orderBy: { fullName: ASC, dateOfBirth: ASC }", "ORDER_INVALID")]
    public async Task Page_arguments_outside_their_bounds_are_refused(string arguments, string code)
    {
        registry.SkipWhenAbsent();
        var answer = await registry.AskAsync($$"""{ citizens({{arguments}}) { nodes { personalId } } }""");
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Total_is_counted_only_when_selected()
    {
        registry.SkipWhenAbsent();
        registry.Counter.Reset();
        await registry.DataAsync("{ citizens(first: 1) { nodes { personalId } } }");
        Assert.Equal(1, registry.Counter.Reset());
        await registry.DataAsync("{ citizens(first: 1) { totalCount } }");
        Assert.Equal(2, registry.Counter.Count);
    }

    [Fact]
    public async Task Filters_agree_with_the_world()
    {
        registry.SkipWhenAbsent();
        var people = Enumerable.Range(0, RegistryUnderTest.World.CitizenCount).Select(RegistryUnderTest.World.Citizen).ToArray();
        await CountsAsync("deceased: true", people.Count(person => person.DeceasedOn is not null));
        await CountsAsync("sex: FEMALE", people.Count(person => person.Sex == DataExchange.Registries.Values.Sex.Female));
        await CountsAsync("provinceCode: \"79\"", people.Count(person => person.PermanentAddress.ProvinceCode == "79"));
        await CountsAsync("dateOfBirthFrom: \"1990-01-01\", dateOfBirthTo: \"1999-12-31\"", people.Count(person => person.DateOfBirth.Year is >= 1990 and <= 1999));
        await CountsAsync("fullNameStartsWith: \"Trần \"", people.Count(person => DataExchange.Registries.Text.VietnameseText.Compose(person.FullName).StartsWith("Trần ", StringComparison.Ordinal)));
        await CountsAsync("personalIds: [\"001085012345\", \"079192067890\", \"001085999999\"]", 2);
        await CountsAsync("ethnicityCode: 17", people.Count(person => person.EthnicityCode == 17));
    }

    [Fact]
    public async Task Name_is_found_in_every_spelling()
    {
        registry.SkipWhenAbsent();
        var person = Enumerable.Range(0, RegistryUnderTest.World.CitizenCount).Select(RegistryUnderTest.World.Citizen)
            .First(citizen => citizen.FullName.EndsWith(" Hoà", StringComparison.Ordinal));
        foreach (var spelling in new[] { person.FullName, person.FullName.Replace("Hoà", "Hòa", StringComparison.Ordinal), DataExchange.Registries.Text.VietnameseText.Decompose(person.FullName) })
        {
            var data = await registry.DataAsync("query($n: String) { citizens(where: { fullName: $n }, first: 1000) { nodes { personalId } } }", new { n = spelling });
            Assert.Contains(data.GetProperty("citizens").GetProperty("nodes").EnumerateArray(), node => node.GetProperty("personalId").GetString() == person.PersonalId.Text);
        }
    }

    [Fact]
    public async Task Provinces_of_today_with_their_population_are_one_command()
    {
        registry.SkipWhenAbsent();
        registry.Counter.Reset();
        var data = await registry.DataAsync("{ provinces { code name communeCount population communes { code } } retired: province(code: \"02\") { name } }");
        Assert.Equal(1, registry.Counter.Count);
        var provinces = data.GetProperty("provinces").EnumerateArray().ToArray();
        Assert.Equal(34, provinces.Length);
        var living = Enumerable.Range(0, RegistryUnderTest.World.CitizenCount).Count(index => RegistryUnderTest.World.Citizen(index).DeceasedOn is null);
        Assert.Equal(living, provinces.Sum(province => province.GetProperty("population").GetInt32()));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("retired").ValueKind);
    }

    [Fact]
    public async Task Record_with_a_flaw_is_flagged()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync("{ citizens(where: { flagged: true }, first: 1000) { totalCount nodes { dataQualityFlags synthetic } } }");
        var flags = data.GetProperty("citizens").GetProperty("nodes").EnumerateArray()
            .SelectMany(node => node.GetProperty("dataQualityFlags").EnumerateArray().Select(flag => flag.GetString())).Distinct();
        Assert.Equal(
            ["ADDRESS_CODE_RETIRED", "ADDRESS_HAS_DISTRICT", "NAME_NOT_NORMALISED", "PERSONAL_ID_INCONSISTENT"], flags.Order(StringComparer.Ordinal));
    }

    private async Task CountsAsync(string where, int expected)
    {
        var data = await registry.DataAsync($$"""{ citizens(where: { {{where}} }, first: 0) { totalCount } }""");
        Assert.Equal(expected, data.GetProperty("citizens").GetProperty("totalCount").GetInt32());
        Assert.True(expected > 0, "A filter that nothing meets shows nothing.");
    }
}
