using System.Text.Json;
using DataExchange.Federation.Execution.Flights;

namespace DataExchange.Federation.Execution.Tests.Flights;

public sealed class ReportedCodeTests
{
    [Theory]
    [InlineData("""{"code":"CURSOR_INVALID"}""", "CURSOR_INVALID")]
    [InlineData("""{"code":"cursor_invalid"}""", null)]
    [InlineData("""{"code":"NGUYEN_VAN_AN"}""", null)]
    [InlineData("""{"code":"001085012345"}""", null)]
    [InlineData("""{"code":""}""", null)]
    [InlineData("""{"code":7}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    public void Code_is_told_when_it_is_listed(string extensions, string? told)
    {
        using var document = JsonDocument.Parse(extensions);

        Assert.Equal(told, ReportedCode.Of(document.RootElement, new ExecutionOptions().ExposedCodes));
    }
}
