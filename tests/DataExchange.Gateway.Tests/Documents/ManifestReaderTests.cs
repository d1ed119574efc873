using System.Text;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Tests.Documents;

/// <summary>Manifests of both forms, and each thing that can be wrong with one.</summary>
public sealed class ManifestReaderTests
{
    private const string Text = "{ provinces { code } }";

    private static readonly string s_hash = DocumentIdentifier.HashOf(Encoding.UTF8.GetBytes(Text));

    private static readonly DocumentCaller s_anyone = new("VN:GOV:H29:mot-cua", "H29", IsRestricted: true);

    [Fact]
    public void Map_of_identifiers_is_read_and_each_document_is_found_by_its_hash_too()
    {
        var manifest = Read($$"""{"provinces":"{{Text}}","{{new string('a', 32)}}":"{ a }"}""").Manifest!;

        Assert.Equal(Text, TextOf(manifest, "provinces"));
        Assert.Equal(Text, TextOf(manifest, s_hash));
        Assert.Equal(Text, TextOf(manifest, $"sha256:{s_hash}"));
        Assert.Equal("{ a }", TextOf(manifest, new string('a', 32)));
        Assert.Null(TextOf(manifest, "Provinces"));
        Assert.Equal(2, manifest.Texts.Length);
    }

    [Fact]
    public void Manifest_of_Apollo_is_read()
    {
        var manifest = Read($$"""
            {"format":"apollo-persisted-query-manifest","version":1,"operations":[
              {"id":"{{s_hash}}","body":"{{Text}}","name":"Provinces","type":"query"},
              {"id":"mine","body":"{ a }","name":"A","type":"query","clients":["VN:GOV:H29:mot-cua","G12"]},
              {"id":"theirs","body":"{ b }","name":"B","type":"query","clientName":"VN:GOV:G12:khac"},
              {"id":"all","body":"{ c }","name":"C","type":"query","clientName":null}]}
            """).Manifest!;

        Assert.Equal(Text, TextOf(manifest, s_hash));
        Assert.Equal("{ a }", TextOf(manifest, "mine"));
        Assert.Null(TextOf(manifest, "theirs"));
        Assert.Equal("{ c }", TextOf(manifest, "all"));
        Assert.NotNull(manifest.Find("mine", new DocumentCaller("VN:GOV:G12:khac", "G12", IsRestricted: true)));
        Assert.Null(manifest.Find("mine", new DocumentCaller("VN:GOV:G22:cong", "G22", IsRestricted: true)));
        Assert.Null(manifest.Find("mine", new DocumentCaller(string.Empty, string.Empty, IsRestricted: false)));
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("""{"a":"{ a }","a":"{ b }"}""", "twice")]
    [InlineData("""{"a":5}""", "The document `a` must be a string.")]
    [InlineData("""{"a":" "}""", "has no text")]
    [InlineData("""{"":"{ a }"}""", "1 to 256 characters")]
    [InlineData("""{"sha256:ab":"{ a }"}""", "64 lower-case hexadecimal digits")]
    [InlineData("""{"sha256:0000000000000000000000000000000000000000000000000000000000000000":"{ a }"}""", "claims to be the SHA-256 hash")]
    [InlineData("""{"0000000000000000000000000000000000000000000000000000000000000000":"{ a }"}""", "claims to be the SHA-256 hash")]
    [InlineData("""{"operations":[]}""", "must have `format`")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}""", "`version` 1")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":{}}""", "must be a list")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}""", "operation 0 must be")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{ a }","clients":[]}]}""", "one or more strings")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{ a }","clients":"x"}]}""", "one or more strings")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{ a }","clientName":5}]}""", "one or more strings")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{ a }"},{"id":"a","body":"{ b }"}]}""", "two texts")]
    public void Manifest_with_a_mistake_is_refused_whole_and_says_where(string json, string problem)
    {
        var result = Read(json);

        Assert.Null(result.Manifest);
        Assert.Contains(problem, Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.StartsWith("m.json: ", result.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var result = Read("""{"a":5,"b":" ","c":"{ a }","sha256:x":"{ a }"}""");

        Assert.Equal(3, result.Problems.Length);
    }

    [Fact]
    public void Several_manifests_are_one_and_a_name_with_two_texts_among_them_is_refused()
    {
        static ManifestFile File(string name, string json) => new(name, Encoding.UTF8.GetBytes(json));

        Assert.Equal(2, ManifestReader.Read([File("a.json", """{"a":"{ a }"}"""), File("b.json", """{"b":"{ a }","a":"{ a }"}""")], 10).Manifest!.ById.Count);
        Assert.Contains("two texts", Assert.Single(ManifestReader.Read([File("a.json", """{"a":"{ a }"}"""), File("b.json", """{"a":"{ b }"}""")], 10).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_for_a_few_under_one_name_and_for_others_under_another_is_found_by_hash_by_all_of_them()
    {
        var manifest = Read("""
            {"format":"apollo-persisted-query-manifest","version":1,"operations":[
              {"id":"one","body":"{ a }","clients":["G12"]},{"id":"two","body":"{ a }","clients":["H29"]}]}
            """).Manifest!;
        var hash = DocumentIdentifier.HashOf("{ a }"u8);

        Assert.NotNull(manifest.Find(hash, s_anyone));
        Assert.NotNull(manifest.Find(hash, new DocumentCaller("VN:GOV:G12:khac", "G12", IsRestricted: true)));
        Assert.Null(manifest.Find(hash, new DocumentCaller("VN:GOV:G22:cong", "G22", IsRestricted: true)));
        Assert.Null(manifest.Find("one", s_anyone));
    }

    [Fact]
    public void Documents_beyond_their_number_are_refused()
    {
        static string Map(int count) => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"d{i}\":\"{{ a{i} }}\""))}}}";

        Assert.Equal(10, Read(Map(10)).Manifest!.ById.Count);
        Assert.Contains("more than 10 documents", Read(Map(11)).Problems[0], StringComparison.Ordinal);
        Assert.Equal(20, Read(Map(10_000)).Problems.Length);
    }

    private static ManifestResult Read(string json) => ManifestReader.Read([new ManifestFile("m.json", Encoding.UTF8.GetBytes(json))], 10);

    private static string? TextOf(TrustedManifest manifest, string id) => manifest.Find(id, s_anyone) is { } found ? Encoding.UTF8.GetString(found.Text.Utf8) : null;
}
