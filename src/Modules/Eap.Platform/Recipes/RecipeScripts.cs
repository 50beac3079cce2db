using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Platform.Ids;
using Microsoft.Extensions.Configuration;

namespace Eap.Platform.Recipes;

/// <summary>
/// Replaces the scripts in a recipe's strings by a fixed list of functions (no script engine can be restored here): uuid(), variables('x'),
/// parameters('x'), configuration('key','default'), base64('x'), new Date().toISOString(), [file:text('x')], [file:base64('x')].
/// Anything else stays as it is and is reported.
/// </summary>
internal sealed partial class RecipeScripts(IdGenerator ids, TimeProvider time, IConfiguration configuration, string folder, JsonObject? variables, RecipeReport report)
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.OrdinalIgnoreCase);

    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Evaluate(pair.Value))), RecipeLibrary.Strict),
        JsonArray list => new JsonArray(RecipeLibrary.Strict, [.. list.Select(Evaluate)]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith('[') && text.EndsWith(']') => JsonValue.Create(EvaluateText(text)),
        null => null,
        _ => node.DeepClone(),
    };

    private string EvaluateText(string text)
    {
        if (FileCall().Match(text) is { Success: true } file) return ReadFile(file.Groups["kind"].Value, file.Groups["path"].Value);
        if (ScriptCall().Match(text) is not { Success: true } script) return text;
        var expression = script.Groups["code"].Value.Trim().TrimEnd(';').Trim();
        if (Function().Match(expression) is { Success: true } call && Call(call.Groups["name"].Value, Arguments(call.Groups["arguments"].Value)) is { } result) return result;
        if (expression is "new Date().toISOString()") return time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");
        report.AddKept($"脚本 {text}");
        return text;
    }

    private string? Call(string name, string[] arguments) => (name, arguments) switch
    {
        ("uuid", []) => ids.Next(),
        ("variables", [var key]) => Variable(key),
        ("parameters", [var key]) => configuration[$"Setup:{key}"] ?? "",
        ("configuration", [var key]) => configuration[key.Replace('.', ':')] ?? "",
        ("configuration", [var key, var otherwise]) => configuration[key.Replace('.', ':')] ?? otherwise,
        ("base64", [var text]) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text)),
        _ => null,
    };

    private string? Variable(string key)
    {
        if (_variables.TryGetValue(key, out var known)) return known;
        if (variables?[key] is not JsonValue value || !value.TryGetValue(out string? text)) return null;
        return _variables[key] = EvaluateText(text);
    }

    private string ReadFile(string kind, string path)
    {
        var full = Path.GetFullPath(path, folder);
        if (!full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new RecipeException($"配方只能读取自己文件夹里的文件：{path}。");
        if (!File.Exists(full)) throw new RecipeException($"配方提到的文件不存在：{path}。");
        return kind == "text" ? File.ReadAllText(full) : Convert.ToBase64String(File.ReadAllBytes(full));
    }

    private static string[] Arguments(string list) => [.. Quoted().Matches(list).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex(@"^\[file:(?<kind>text|base64)\('(?<path>[^']+)'\)\]$")]
    private static partial Regex FileCall();

    [GeneratedRegex(@"^\[js:(?<code>.*)\]$", RegexOptions.Singleline)]
    private static partial Regex ScriptCall();

    [GeneratedRegex(@"^(?<name>[a-zA-Z0-9]+)\((?<arguments>(\s*('[^']*'|""[^""]*"")\s*,?)*)\)$")]
    private static partial Regex Function();

    [GeneratedRegex(@"'(?<text>[^']*)'|""(?<text>[^""]*)""")]
    private static partial Regex Quoted();
}
