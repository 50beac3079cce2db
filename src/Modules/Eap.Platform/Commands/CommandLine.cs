using System.Globalization;

namespace Eap.Platform.Commands;

/// <summary>A verb with its words and <c>--options</c>.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _words = [];

    private CommandLine(string verb) => Verb = verb;

    /// <summary>The verb.</summary>
    public string Verb { get; }

    /// <summary>The words after it that are not options.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The names of the options that were given, without dashes.</summary>
    public IReadOnlyCollection<string> Options => _options.Keys;

    /// <summary>The verb and its words when the first argument is a verb; null when the site shall just serve.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0].StartsWith('-')) return null;
        var line = new CommandLine(arguments[0]);
        for (var i = 1; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal)) line._words.Add(arguments[i]);
            else if (arguments[i].Contains('=')) line._options[arguments[i][2..arguments[i].IndexOf('=')]] = arguments[i][(arguments[i].IndexOf('=') + 1)..];
            else if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal)) line._options[arguments[i][2..]] = arguments[++i];
            else line._options[arguments[i][2..]] = "true";
        }

        return line;
    }

    /// <summary>An option's value; null when it is not given.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>True when the flag is given; a word after it belongs to the flag only if it is true or false.</summary>
    public bool Flag(string name) => _options.ContainsKey(name);

    /// <summary>A number option.</summary>
    public int Number(string name, int otherwise) => int.TryParse(Option(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
