using System.Text;

namespace NetGen;

/// <summary>
/// Reads CSV records (RFC 4180): fields in quotes may hold separators, line ends and doubled quotes. Lines end in LF,
/// CR LF or CR; empty lines are skipped; blanks around a field without quotes do not count.
/// </summary>
internal sealed class CsvReader(TextReader reader, char separator, string file)
{
    private const int End = -1;

    private readonly char[] _buffer = new char[1 << 14];
    private readonly List<Field> _fields = [];
    private char[] _text = new char[256];
    private int _textLength;
    private int _position;
    private int _available;
    private int _line = 1;
    private bool _begun;

    /// <summary>What messages call the source.</summary>
    public string File => file;

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The number of fields of the record.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>A field of the record.</summary>
    public ReadOnlySpan<char> this[int field] => _text.AsSpan(_fields[field].Start, _fields[field].Length);

    /// <summary>The line on which a field begins, from 1.</summary>
    public int LineOf(int field) => _fields[field].Line;

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="DataFileException">The text is not CSV.</exception>
    public bool Read()
    {
        _fields.Clear();
        _textLength = 0;
        while (TryReadLineEnd())
        {
        }

        Line = _line;
        if (Peek() == End)
        {
            return false;
        }

        ReadField();
        while (Peek() == separator)
        {
            _position++;
            ReadField();
        }

        if (Peek() != End && !TryReadLineEnd())
        {
            throw DataFileException.AtField(
                file, _line, _fields.Count, null, $"found '{(char)Peek()}' after the closing quote; expected a separator or the end of the line.");
        }

        return true;
    }

    private void ReadField()
    {
        var (start, line) = (_textLength, _line);
        if (Peek() == '"')
        {
            ReadQuoted();
            _fields.Add(new Field(start, _textLength - start, line));
            return;
        }

        for (var c = Peek(); c is not (End or '\r' or '\n') && c != separator; c = Peek())
        {
            if (c == '"')
            {
                throw DataFileException.AtField(
                    file, _line, _fields.Count + 1, null, "found a quote inside a field that does not begin with one; quote the whole field and double the quote.");
            }

            Append(c);
        }

        var text = _text.AsSpan(start, _textLength - start);
        var blanks = text.Length - text.TrimStart().Length;
        _fields.Add(new Field(start + blanks, text.Trim().Length, line));
    }

    private void ReadQuoted()
    {
        var line = _line;
        _position++;
        while (true)
        {
            var c = Peek();
            if (c == End)
            {
                throw DataFileException.AtField(file, line, _fields.Count + 1, null, "the field's opening quote is never closed.");
            }

            if (c == '"')
            {
                _position++;
                if (Peek() != '"')
                {
                    return;
                }
            }
            else if (c == '\n' || (c == '\r' && !NextIsLineFeed()))
            {
                _line++;
            }

            Append(c);
        }
    }

    private bool NextIsLineFeed()
    {
        _position++;
        var result = Peek() == '\n';
        // One character can always be given back: Fill keeps the last one.
        _position--;
        return result;
    }

    private bool TryReadLineEnd()
    {
        var c = Peek();
        if (c is not ('\r' or '\n'))
        {
            return false;
        }

        _position++;
        if (c == '\r' && Peek() == '\n')
        {
            _position++;
        }

        _line++;
        return true;
    }

    private void Append(int c)
    {
        if (_textLength == _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        _text[_textLength++] = (char)c;
        _position++;
    }

    private int Peek() => _position < _available || Fill() ? _buffer[_position] : End;

    private bool Fill()
    {
        var kept = Math.Min(1, _available);
        if (kept == 1)
        {
            _buffer[0] = _buffer[_available - 1];
        }

        try
        {
            var read = reader.Read(_buffer, kept, _buffer.Length - kept);
            (_position, _available) = (kept, kept + read);
            if (!_begun && read > 0)
            {
                _begun = true;
                _position += _buffer[0] == '\uFEFF' ? 1 : 0;
            }

            return _position < _available || (read > 0 && Fill());
        }
        catch (DecoderFallbackException exception)
        {
            throw DataFileException.AtLine(file, _line, "the text is not valid UTF-8; open other encodings with a StreamReader of your own.", exception);
        }
        catch (InvalidDataException exception)
        {
            throw DataFileException.AtLine(file, _line, $"the compressed data are damaged or cut off: {exception.Message}", exception);
        }
    }

    private readonly record struct Field(int Start, int Length, int Line);
}
