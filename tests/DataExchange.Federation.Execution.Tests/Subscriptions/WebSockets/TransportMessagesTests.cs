using System.Text;
using System.Text.Json;
using DataExchange.Federation.Execution.Subscriptions.WebSockets;

namespace DataExchange.Federation.Execution.Tests.Subscriptions.WebSockets;

/// <summary>The messages of <c>graphql-transport-ws</c>. See https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</summary>
public sealed class TransportMessagesTests
{
    [Theory]
    [InlineData("""{"type":"connection_init"}""", "ConnectionInit  None ")]
    [InlineData("""{"type":"connection_ack","payload":{}}""", "ConnectionAck  StartObject {}")]
    [InlineData("""{"type":"ping","payload":null}""", "Ping  Null null")]
    [InlineData("""{"type":"pong","payload":{"a":[1]}}""", "Pong  StartObject {\"a\":[1]}")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{a}"}}""", "Subscribe 1 StartObject {\"query\":\"{a}\"}")]
    [InlineData(""" { "payload" : { "data" : 1 } , "type" : "next" , "id" : "1" } """, "Next 1 StartObject { \"data\" : 1 }")]
    [InlineData("""{"id":"1","type":"error","payload":[{"message":"m"}]}""", "Error 1 StartArray [{\"message\":\"m\"}]")]
    [InlineData("""{"id":"1","type":"complete"}""", "Complete 1 None ")]
    [InlineData("""{"\u0069d":"\u0031","t\u0079pe":"c\u006fmplete"}""", "Complete 1 None ")]
    [InlineData("""{"type":"ping","more":[{"type":"x","id":7,"payload":1}],"more":2}""", "Ping  None ")]
    [InlineData("""{"type":"next","id":"1","payload":"text"}""", "Next 1 String \"text\"")]
    [InlineData("""{"type":"next","id":"1","payload":-1.5}""", "Next 1 Number -1.5")]
    public void Message_is_read(string json, string expected)
    {
        var message = Read(json)!.Value;

        Assert.Equal(expected, $"{message.Type} {message.Id} {message.PayloadKind} {Encoding.UTF8.GetString(message.Payload.Span)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"ping\"")]
    [InlineData("""[{"type":"ping"}]""")]
    [InlineData("{}")]
    [InlineData("""{"type":"ping" """)]
    [InlineData("""{"type":"ping",}""")]
    [InlineData("""{"type":"ping"}}""")]
    [InlineData("""{"type":"ping"}{"type":"ping"}""")]
    [InlineData("""{"type":"ping"/**/}""")]
    [InlineData("""{type:"ping"}""")]
    [InlineData("""{"type":"ping","payload":{"a":}}""")]
    [InlineData("\uFEFF{\"type\":\"ping\"}")]
    public void What_is_no_object_of_json_is_no_message(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":["ping"]}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"Ping"}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"ka"}""")]
    [InlineData("""{"Type":"ping"}""")]
    [InlineData("""{"type":"complete","id":null}""")]
    [InlineData("""{"type":"complete","id":1}""")]
    [InlineData("""{"type":"complete","id":""}""")]
    [InlineData("""{"type":"complete","id":{"a":"1"}}""")]
    [InlineData("""{"type":"complete","id":"\ud83d"}""")]
    public void Type_that_is_unknown_or_id_that_is_no_text_is_no_message(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"type":"ping","type":"ping"}""")]
    [InlineData("""{"type":"complete","id":"1","id":"1"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{},"payload":{}}""")]
    [InlineData("""{"type":"next","id":"1","payload":null,"payload":{}}""")]
    [InlineData("""{"type":"ping","t\u0079pe":"ping"}""")]
    public void Member_that_is_repeated_is_no_message(string json) => Assert.Null(Read(json));

    [Theory]
    [InlineData(191, true)]
    [InlineData(192, false)]
    [InlineData(100_000, false)]
    public void Nesting_is_bounded(int depth, bool accepted) =>
        Assert.Equal(accepted, Read($$"""{"type":"ping","payload":{{new string('[', depth)}}{{new string(']', depth)}}}""") is not null);

    [Theory]
    [InlineData(TransportMessages.MaxIdLength, true)]
    [InlineData(TransportMessages.MaxIdLength + 1, false)]
    public void Length_of_an_id_is_bounded(int length, bool accepted) =>
        Assert.Equal(accepted, Read($$"""{"type":"complete","id":"{{new string('i', length)}}"}""") is not null);

    [Fact]
    public void Bytes_that_are_no_text_are_no_message()
    {
        Assert.Null(TransportMessages.Read(new byte[] { 0xFF, 0xFE, 0 }));
        Assert.Null(TransportMessages.Read((byte[])[.. "{\"type\":\"complete\",\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8]));
    }

    [Theory]
    [InlineData(TransportMessageType.ConnectionInit, null, "", """{"type":"connection_init"}""")]
    [InlineData(TransportMessageType.Subscribe, "1", """{"query":"{a}"}""", """{"type":"subscribe","id":"1","payload":{"query":"{a}"}}""")]
    [InlineData(TransportMessageType.Complete, "a\"b", "", """{"type":"complete","id":"a\u0022b"}""")]
    public void Message_is_written(TransportMessageType type, string? id, string payload, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(TransportMessages.Write(type, id, Encoding.UTF8.GetBytes(payload))));

    [Fact]
    public void What_is_written_is_read()
    {
        foreach (var type in Enum.GetValues<TransportMessageType>())
        {
            var read = TransportMessages.Read(TransportMessages.Write(type, "é\"\\\n😀", "[1]"u8))!.Value;

            Assert.Equal((type, "é\"\\\n😀", JsonTokenType.StartArray), (read.Type, read.Id, read.PayloadKind));
        }
    }

    private static TransportMessage? Read(string json) => TransportMessages.Read(Encoding.UTF8.GetBytes(json));
}
