using System.Collections.Immutable;
using System.Reflection;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Agreements;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Tests.Documents;

/// <summary>What is written reads back as the same, and what was read writes back as the same bytes.</summary>
public sealed class AgreementYamlTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_agreements_come_back_exactly()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new RandomAgreements(new Random(seed));
        for (var i = 0; i < 2000; i++)
        {
            var agreement = random.Next();
            var text = AgreementYaml.Write(agreement);
            var read = AgreementYaml.Read(text);
            Assert.True(read.Problems.IsEmpty, $"{string.Join('\n', read.Problems)}\n{text}");
            AssertSame(agreement, Assert.Single(read.Agreements));
            Assert.Equal(text, AgreementYaml.Write(read.Agreements[0]));
        }
    }

    [Fact]
    public void Several_agreements_are_several_documents()
    {
        var random = new RandomAgreements(new Random(1));
        Agreement[] agreements = [random.Next(), random.Next(), random.Next()];
        var read = AgreementYaml.Read(AgreementYaml.Write(agreements));
        Assert.Empty(read.Problems);
        Assert.All(agreements.Zip(read.Agreements), pair => AssertSame(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("Yes")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("2.10")]
    [InlineData("1e3")]
    [InlineData("012")]
    [InlineData("1:30")]
    [InlineData("2026-01-01")]
    [InlineData("")]
    [InlineData(" spaces ")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("it's")]
    [InlineData("- x")]
    [InlineData("*x")]
    [InlineData("line\nbreak\r\n\ttab")]
    [InlineData("\u0000\u0007\u0085\u2028\uFEFF\\\"")]
    [InlineData("Hoà\u0300 𠀋 🇻🇳")]
    public void Awkward_text_comes_back_as_that_text(string text)
    {
        var agreement = SmallWorld.Agreement(new Grant("T.a", text) { ConsentScope = text }) with { LegalBasis = new LegalBasis(LegalBasisType.Contract, text, "x") };
        var read = AgreementYaml.Read(AgreementYaml.Write(agreement));
        Assert.Empty(read.Problems);
        AssertSame(agreement, read.Agreements[0]);
    }

    [Fact]
    public void Every_part_of_the_content_is_in_the_document()
    {
        string[] notContent = ["Status", "Proposal", "Approvals", "Expansion", "ActivatedHash"];
        string[] written = ["Id", "Version", "Supersedes", "ProviderAgency", "ConsumerAgency", "Clients", "Purposes", "LegalBasis", "Validity", "ReviewOn", "RetentionDays", "Limits", "OnwardSharing", "ShownToSubject", "Obligations", "Grants"];
        Assert.Equal(written.Concat(notContent).Order(StringComparer.Ordinal), Settable(typeof(Agreement)));
        Assert.Equal(
            new[] { "Coordinate", "Article", "Effect", "Use", "Transform", "ConsentScope", "RowCondition", "CacheSeconds" }.Order(StringComparer.Ordinal), Settable(typeof(Grant)));
    }

    [Fact]
    public void Example_of_the_documentation_is_as_the_writer_writes_it()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "agreements", "AG-G10-G22-cong-dich-vu.yaml"));
        var read = AgreementYaml.Read("# A comment is passed over.\n" + text);
        Assert.Empty(read.Problems);
        Assert.Equal(text, AgreementYaml.Write(read.Agreements[0]));
    }

    internal static void AssertSame(Agreement expected, Agreement actual)
    {
        Assert.Equal(AgreementContent.Canonical(expected), AgreementContent.Canonical(actual));
        Assert.Equal(expected.Grants, actual.Grants);
        Assert.Equal(expected.Clients, actual.Clients);
        Assert.Equal(expected.Purposes, actual.Purposes);
        Assert.Equal(expected.Obligations, actual.Obligations);
        Assert.Equal(AgreementStatus.Draft, actual.Status);
        Assert.Equal(Bare(expected), Bare(actual));
    }

    private static Agreement Bare(Agreement agreement) => agreement with
    {
        Status = AgreementStatus.Draft,
        Clients = ImmutableArray<ClientId>.Empty,
        Purposes = ImmutableArray<string>.Empty,
        Obligations = ImmutableArray<Obligation>.Empty,
        Grants = ImmutableArray<Grant>.Empty,
    };

    private static IEnumerable<string> Settable(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal);
}
