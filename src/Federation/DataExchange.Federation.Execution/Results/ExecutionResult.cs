using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataExchange.Federation.Execution.Memory;
using DataExchange.GraphQL.Response;

namespace DataExchange.Federation.Execution.Results;

/// <summary>The answer to one request, in pooled memory: dispose of it once it is written. Not safe for concurrent use.</summary>
public sealed class ExecutionResult : IDisposable
{
    private static readonly JsonWriterOptions s_errorOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly PooledBuffer _output;
    private readonly ErrorSink _errors;
    private readonly int _dataEnd;

    internal ExecutionResult(PooledBuffer output, bool dataIsNull, ErrorSink errors, IReadOnlyList<SubgraphCall> calls)
    {
        _output = output;
        _dataEnd = output.Length;
        _errors = errors;
        DataIsNull = dataIsNull;
        Calls = calls;
    }

    /// <summary>What stands before the data in the buffer that an answer is projected into.</summary>
    internal static ReadOnlySpan<byte> Opening => "{\"data\":"u8;

    /// <summary>Room for what stands behind the data when nothing is wrong.</summary>
    internal const int ClosingLength = 64;

    /// <summary>Whether <c>data</c> is null: a null moved up to the root, or a limit was exceeded.</summary>
    public bool DataIsNull { get; }

    /// <summary>The JSON of <c>data</c>. Valid until the result is disposed of.</summary>
    public ReadOnlyMemory<byte> Data => _output.WrittenMemory[Opening.Length.._dataEnd];

    /// <summary>How many errors execution found, those over the limit of listed errors included.</summary>
    public int ErrorCount => _errors.Count;

    /// <summary>The distinct error codes, in ordinal order.</summary>
    public IReadOnlyCollection<string> ErrorCodes => _errors.Codes;

    /// <summary>The requests that subgraphs were sent, in the order of their ends.</summary>
    public IReadOnlyList<SubgraphCall> Calls { get; }

    /// <summary>
    /// The whole response in one piece: <c>data</c>, then <c>errors</c> if any, then <c>extensions</c> if wanted. Valid until the result is disposed of
    /// or completed again.
    /// </summary>
    /// <param name="furtherErrors">Errors to list after those of execution.</param>
    /// <param name="writeExtensions">Writes the JSON object of <c>extensions</c>; null for none.</param>
    public ReadOnlyMemory<byte> Complete(IReadOnlyList<GraphQLError>? furtherErrors = null, Action<IBufferWriter<byte>>? writeExtensions = null)
    {
        _output.Truncate(_dataEnd);
        WriteErrors(_output, furtherErrors);
        if (writeExtensions is not null)
        {
            _output.Write(",\"extensions\":"u8);
            writeExtensions(_output);
        }

        _output.WriteByte((byte)'}');
        return _output.WrittenMemory;
    }

    /// <summary>Writes the whole response as <see cref="Complete"/> makes it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="furtherErrors">Errors to list after those of execution.</param>
    /// <param name="writeExtensions">Writes the JSON object of <c>extensions</c>; null for none.</param>
    public void WriteTo(
        IBufferWriter<byte> output,
        IReadOnlyList<GraphQLError>? furtherErrors = null,
        Action<IBufferWriter<byte>>? writeExtensions = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Complete(furtherErrors, writeExtensions).Span);
    }

    /// <summary>Returns all memory of the request to the pools.</summary>
    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private void WriteErrors(IBufferWriter<byte> output, IReadOnlyList<GraphQLError>? furtherErrors)
    {
        var json = _errors.Json;
        var more = furtherErrors?.Count ?? 0;
        if (json.IsEmpty && more == 0)
        {
            return;
        }

        output.Write(",\"errors\":["u8);
        output.Write(json);
        for (var i = 0; i < more; i++)
        {
            if (i > 0 || !json.IsEmpty)
            {
                output.Write(","u8);
            }

            using var writer = new Utf8JsonWriter(output, s_errorOptions);
            GraphQLErrorWriter.Write(writer, furtherErrors![i]);
        }

        output.Write("]"u8);
    }
}
