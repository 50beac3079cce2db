namespace EapSite.Architecture.Tests.Sources;

/// <summary>Somebody who knows Orchard Core finds a module's manifest, start and description where they expect them.</summary>
internal static class ModuleFilesRule
{
    private static readonly string[] Required = ["Manifest.cs", "Startup.cs", "README.md"];

    public static IReadOnlyList<string> Violations(IEnumerable<string> files)
    {
        var byModule = files.Select(path => path.Split('/')).Where(parts => parts is ["src", "Modules" or "Themes", _, _, ..])
            .GroupBy(parts => parts[2], parts => string.Join('/', parts[3..]));
        return [.. byModule.Where(HasBegun).SelectMany(module => Required.Except(module)
            .Where(file => file != "Startup.cs" || module.Any(path => path.EndsWith(".cs", StringComparison.Ordinal) && path != "Manifest.cs")).Select(file => $"{module.Key} has no {file}."))];
    }

    // A room with nothing but a manifest is not built yet.
    private static bool HasBegun(IEnumerable<string> files) => files.Any(path => path != "Manifest.cs" && !path.EndsWith(".csproj", StringComparison.Ordinal));
}
