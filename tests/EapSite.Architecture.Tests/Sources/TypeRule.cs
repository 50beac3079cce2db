using System.Text.RegularExpressions;

namespace EapSite.Architecture.Tests.Sources;

/// <summary>One public type per file, namespace = folder. Requests, results and other plain records may share a file, alone or beside the service that serves them.</summary>
internal static partial class TypeRule
{
    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> files) => [.. files.SelectMany(Violations)];

    private static IEnumerable<string> Violations(SourceFile file)
    {
        var types = Type().Matches(file.Text).Select(match => (Kind: match.Groups["kind"].Value, Name: match.Groups["name"].Value)).DistinctBy(type => type.Name).ToList();
        if (types.Count(type => type.Kind != "record") > 1) yield return $"{file.Path} has {types.Count} public types: {string.Join(", ", types.Select(type => type.Name))}.";
        if (Namespace().Match(file.Text) is not { Success: true } found) yield break;
        var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/');
        var module = folder.Split('/').FirstOrDefault(part => part.StartsWith("Eap", StringComparison.Ordinal));
        var expected = module is null ? null : folder[folder.IndexOf(module, StringComparison.Ordinal)..].Replace('/', '.');
        if (expected is not null && found.Groups["name"].Value != expected) yield return $"{file.Path} is in namespace {found.Groups["name"].Value}, its folder is {expected}.";
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?<kind>class|struct|record|interface|enum|delegate)(?: (?:class|struct))? (?:[\w<>?, ]+ )??(?<name>\w+)\s*(?:[<(:;{]|$)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
