using System.Buffers;
using System.Text;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Tests.Transforms;

/// <summary>Each transform by itself, on JSON leaves.</summary>
public sealed class LeafTransformTests
{
    private static readonly byte[] s_secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("\"79\"", "\"79\"")]
    [InlineData("\"79.760.26734\"", "\"79\"")]
    [InlineData("\"79-760\"", "\"79\"")]
    [InlineData("\"26734\"", null)]
    [InlineData("\"7\"", null)]
    [InlineData("\"Hà Nội\"", null)]
    [InlineData("79", null)]
    [InlineData("null", null)]
    public void Province_of_a_code(string value, string? expected) => Assert.Equal(expected, Write(new ProvincePart(), value));

    [Theory]
    [InlineData("\"1985-03-14\"", "\"1980-01-01\"")]
    [InlineData("\"2026-11-22T10:00:00+07:00\"", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("\"1985\"", "\"1000\"")]
    [InlineData("\"130896.5\"", "\"100000\"")]
    [InlineData("130896", "100000")]
    [InlineData("\"1985-CANARY\"", null)]
    [InlineData("\"1985-03-14CANARY\"", null)]
    [InlineData("\"secret\"", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    public void Band_of_a_leaf(string value, string? expected) => Assert.Equal(expected, Write(new Banded(), value));

    [Fact]
    public void Consumers_cannot_join_what_one_consumer_can()
    {
        var keys = new PairwiseKeys(s_secret);
        string? Hash(string agency, string identity, string value) => Write(new PairwiseHash(new PairwiseKeys(s_secret).Of(agency), identity), value);

        var one = Hash("H29", "citizen.personalId", "\"001085012345\"");

        Assert.Equal(one, Hash("H29", "citizen.personalId", "\"001085\\u0030\\u0031\\u0032345\""));
        Assert.NotEqual(one, Hash("G12", "citizen.personalId", "\"001085012345\""));
        Assert.NotEqual(one, Hash("H29", "citizen.phone", "\"001085012345\""));
        Assert.NotEqual(one, Hash("H29", "citizen.personalId", "\"001085012346\""));
        Assert.NotEqual(keys.Of("H29"), keys.Of("H29\0"));
        Assert.Null(Hash("H29", "citizen.personalId", "1085"));
        Assert.Null(Hash("H29", "citizen.personalId", "null"));
    }

    private static string? Write(ILeafTransform transform, string value)
    {
        var output = new ArrayBufferWriter<byte>();
        var written = transform.TryWrite(Encoding.UTF8.GetBytes(value), output);
        Assert.Equal(written, output.WrittenCount > 0);
        return written ? Encoding.UTF8.GetString(output.WrittenSpan) : null;
    }
}
