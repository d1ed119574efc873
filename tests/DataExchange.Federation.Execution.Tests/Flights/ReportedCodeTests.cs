using System.Text.Json;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.Tests.Flights;

public sealed class ReportedCodeTests
{
    [Theory]
    [InlineData("""{"code":"CURSOR_INVALID"}""", "CURSOR_INVALID")]
    [InlineData("""{"code":"PERSON_001085012345"}""", null)]
    [InlineData("""{"code":"Nguyễn Văn An"}""", null)]
    [InlineData("""{"code":""}""", null)]
    [InlineData("""{"code":7}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    public void Code_is_told_when_it_is_a_word_of_capitals_only(string extensions, string? told)
    {
        using var document = JsonDocument.Parse(extensions);

        Assert.Equal(told, ReportedCode.Of(document.RootElement));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Code_is_told_up_to_forty_characters(int length, bool isTold)
    {
        using var document = JsonDocument.Parse($$"""{"code":"{{new string('A', length)}}"}""");

        Assert.Equal(isTold, ReportedCode.Of(document.RootElement) is not null);
    }
}
