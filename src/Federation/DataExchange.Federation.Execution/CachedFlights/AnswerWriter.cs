using System.Numerics;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Puts the answer of a flight together from what is known of it, as the subgraph would have written it.</summary>
internal static class AnswerWriter
{
    public static SubgraphResponse Write(FlightView view)
    {
        var output = new PooledBuffer(4096);
        output.Write("{\"data\":{"u8);
        if (view.Questions[0].Entities is null)
        {
            WriteRoot(output, view.Questions[0]);
        }
        else
        {
            WriteQuestions(output, view);
        }

        output.WriteByte((byte)'}');
        WriteErrors(output, view.Errors);
        output.WriteByte((byte)'}');
        return SubgraphResponse.Assembled(output, view.Shortfall);
    }

    private static void WriteRoot(PooledBuffer output, QuestionView question)
    {
        var needsComma = false;
        for (var row = 0; row < question.Rows; row++)
        {
            var start = output.Length;
            output.Write(needsComma ? ","u8 : default, question.RootOf(row).Member);
            if (TryWriteRoot(output, question, row))
            {
                needsComma = true;
            }
            else
            {
                output.Truncate(start);
            }
        }
    }

    private static bool TryWriteRoot(PooledBuffer output, QuestionView question, int row)
    {
        if (question.WholeOf(row) is { IsEmpty: false } whole)
        {
            output.Write(whole);
            return true;
        }

        var root = question.RootOf(row);
        var known = root.IsWhole ? question.Value(row, BitOperations.TrailingZeroCount(root.Groups)) : question.KindOf(row);
        if (known.IsEmpty || root.IsWhole || QuestionView.IsNull(known))
        {
            output.Write(known);
            return !known.IsEmpty;
        }

        output.WriteByte((byte)'{');
        if (root.ShowsTypeName)
        {
            output.Write("\"__typename\":"u8, known);
        }

        var needsComma = root.ShowsTypeName;
        for (var groups = question.OnKind(known, question.WantedOf(row)); groups != 0; groups &= groups - 1)
        {
            needsComma |= WriteField(output, question, row, BitOperations.TrailingZeroCount(groups), needsComma);
        }

        output.WriteByte((byte)'}');
        return true;
    }

    private static void WriteQuestions(PooledBuffer output, FlightView view)
    {
        for (var i = 0; i < view.Questions.Length; i++)
        {
            output.Write(i > 0 ? ",\""u8 : "\""u8, view.NameOf(view.Questions[i]));
            output.Write("\":["u8);
            for (var row = 0; row < view.Questions[i].Rows; row++)
            {
                if (row > 0)
                {
                    output.WriteByte((byte)',');
                }

                WriteEntity(output, view.Questions[i], row);
            }

            output.WriteByte((byte)']');
        }
    }

    private static void WriteEntity(PooledBuffer output, QuestionView question, int row)
    {
        var kind = question.KindOf(row);
        if (question.WholeOf(row) is { IsEmpty: false } whole)
        {
            output.Write(whole);
            return;
        }

        if (kind.IsEmpty || QuestionView.IsNull(kind))
        {
            output.Write("null"u8);
            return;
        }

        output.Write("{\"__typename\":"u8, kind);
        var groups = question.OnKind(kind, question.WantedOf(row));
        WriteKeys(output, question, row, groups);
        for (; groups != 0; groups &= groups - 1)
        {
            WriteField(output, question, row, BitOperations.TrailingZeroCount(groups), needsComma: true);
        }

        output.WriteByte((byte)'}');
    }

    // What was kept was found under this key, and is about no other entity.
    private static void WriteKeys(PooledBuffer output, QuestionView question, int row, ulong groups)
    {
        foreach (var check in question.Fetch.Checks)
        {
            if (!IsAmong(question, row, groups, check.Alias) && Representations.Member(question.Entities!.RepresentationAt(row), check.Name) is { IsEmpty: false } key)
            {
                output.WriteByte((byte)',');
                output.Write(check.Member, key);
            }
        }
    }

    private static bool IsAmong(QuestionView question, int row, ulong groups, ReadOnlySpan<byte> name)
    {
        for (; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            if (name.SequenceEqual(question.Fetch.Groups[group].Name) && !question.Value(row, group).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool WriteField(PooledBuffer output, QuestionView question, int row, int group, bool needsComma)
    {
        var value = question.Value(row, group);
        if (value.IsEmpty)
        {
            return false;
        }

        if (needsComma)
        {
            output.WriteByte((byte)',');
        }

        output.Write(question.Fetch.Groups[group].Member, value);
        return true;
    }

    private static void WriteErrors(PooledBuffer output, List<byte[]> errors)
    {
        for (var i = 0; i < errors.Count; i++)
        {
            output.Write(i == 0 ? ",\"errors\":["u8 : ","u8, errors[i]);
        }

        if (errors.Count > 0)
        {
            output.WriteByte((byte)']');
        }
    }
}
