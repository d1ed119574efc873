using System.Text;
using DataExchange.Federation.Execution.Json;

namespace DataExchange.Federation.Execution.Tests.Json;

public sealed class EscapedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"plain\"")]
    [InlineData("\"\\u0041\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("\"\\uD83D\\uDE00\\uD83D\\uDE00\"")]
    [InlineData("\"\\\\ud83d\"")]
    [InlineData("\"\\\\\\\\ud83d\"")]
    [InlineData("\\u")]
    [InlineData("\"\\u12\"")]
    public void Whole_characters_pass(string json) => Assert.True(EscapedText.IsWhole(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\"")]
    [InlineData("\"\\ud83d\\u0041\"")]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"")]
    [InlineData("\"\\\\\\ud83d\"")]
    [InlineData("\"x\\ud83d")]
    public void Half_characters_do_not(string json) => Assert.False(EscapedText.IsWhole(Encoding.UTF8.GetBytes(json)));
}
