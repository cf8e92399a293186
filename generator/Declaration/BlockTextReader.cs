using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration;

/// <summary>Reads what <see cref="BlockText"/> writes; a text that is damaged in any way gives nothing.</summary>
internal sealed class BlockTextReader(string text, int position)
{
    private int _position = position;
    private int _level;
    private int _size;
    private bool _failed;

    public BlockSpec? Read()
    {
        var block = Block();
        return _failed || _position != text.Length ? null : block;
    }

    /// <summary>The forms of a function.</summary>
    public IReadOnlyList<FunctionSpec>? ReadFunctions()
    {
        var forms = new List<FunctionSpec>();
        do
        {
            forms.Add(Function());
        }
        while (!_failed && _position < text.Length);
        return _failed ? null : forms;
    }

    private BlockSpec Block()
    {
        var name = Until('{');
        var attributes = new List<AttributeSpec>();
        _level++;
        Require(_level <= BlockText.MostLevels && name.Length > 0);
        while (!Skip('}') && !_failed)
        {
            attributes.Add(Attribute(attributes.Count));
        }

        _level--;
        return new BlockSpec(name, new(attributes));
    }

    private AttributeSpec Attribute(int index)
    {
        var kind = Until('(');
        var arguments = new List<ArgumentSpec>();
        var blocks = new List<BlockSpec>();
        Require(++_size <= BlockRead.MostAttributes && kind.Length > 0);
        while (!Skip(')') && !_failed)
        {
            Require(arguments.Count == 0 || Skip(','));
            arguments.Add(Argument());
        }

        var function = _position < text.Length && text[_position] == '\'' ? Function() : null;
        if (Skip('<'))
        {
            do
            {
                blocks.Add(Block());
            }
            while (Skip(',') && !_failed);
            Require(Skip('>'));
        }

        return new AttributeSpec(kind, AttributeRole.Layer, index, new(arguments)) { Blocks = new(blocks), Function = function };
    }

    private FunctionSpec Function()
    {
        var name = Text();
        Require(name is { Length: > 0 } && Skip('('));
        var hyperParameters = Until(')');
        Require(Skip('['));
        var states = Until(']');
        Require(Skip('{'));
        var results = Until('}').Split('|');
        Require(results.Length == Names(states).Length + 1 && results.All(result => ExprText.TryRead(result) is not null));
        return new FunctionSpec(name ?? "", new(Names(hyperParameters)), new(Names(states)), new(results));

        static string[] Names(string list) => list.Length == 0 ? [] : list.Split(',');
    }

    private ArgumentSpec Argument()
    {
        var name = Until('=');
        var numbers = new List<double>();
        while (!_failed && _position < text.Length && text[_position] is not ('\'' or ',' or ')'))
        {
            Require(numbers.Count == 0 || Skip('|'));
            numbers.Add(Number());
        }

        return new ArgumentSpec(name, new(numbers), Text());
    }

    private double Number()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is not ('|' or '\'' or ',' or ')'))
        {
            _position++;
        }

        Require(double.TryParse(text.Substring(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number));
        return number;
    }

    private string? Text()
    {
        if (!Skip('\''))
        {
            return null;
        }

        var read = new StringBuilder();
        while (true)
        {
            read.Append(Until('\''));
            if (_failed || !Skip('\''))
            {
                return read.ToString();
            }

            read.Append('\'');
        }
    }

    private string Until(char end)
    {
        var found = _failed ? -1 : text.IndexOf(end, _position);
        Require(found >= 0);
        var read = found < 0 ? "" : text.Substring(_position, found - _position);
        _position = found + 1;
        return read;
    }

    private bool Skip(char sign)
    {
        var found = !_failed && _position < text.Length && text[_position] == sign;
        _position += found ? 1 : 0;
        return found;
    }

    private void Require(bool condition) => _failed |= !condition;
}
