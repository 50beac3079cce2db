using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Eap.Platform.Modules;
using Eap.Testing;
using Microsoft.Extensions.DependencyModel;

namespace EapSite.Architecture.Tests.Floors;

/// <summary>Finds the modules and what they reference, in three places that cannot all be forgotten.</summary>
internal static class ModuleSources
{
    /// <summary>The compiled modules of the host.</summary>
    public static IReadOnlyList<ModuleInfo> Compiled { get; } = ModuleCatalog.Discover(typeof(Program).Assembly).All;

    /// <summary>Project files below <c>src/Modules</c> and <c>src/Themes</c>, by module.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new[] { "Modules", "Themes" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("src", folder), "*.csproj", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file));

    public static IEnumerable<ModuleReference> FromProjectFiles() =>
        Projects.SelectMany(project => ReferencesOf(project.Value, XDocument.Load(project.Value)).Select(to => new ModuleReference(project.Key, to, "project file")));

    public static IEnumerable<ModuleReference> FromDependencyFile() =>
        DependencyContext.Load(typeof(Program).Assembly)!.RuntimeLibraries.Where(library => library.Type == "project" && Projects.ContainsKey(library.Name))
            .SelectMany(library => library.Dependencies.Where(dependency => Projects.ContainsKey(dependency.Name)).Select(dependency => new ModuleReference(library.Name, dependency.Name, "dependency file")));

    // A reference that came in through another project shows only here.
    public static IEnumerable<ModuleReference> FromAssemblies() =>
        Compiled.SelectMany(module => References(module.Assembly).Where(Projects.ContainsKey).Select(to => new ModuleReference(module.Id, to, "compiled assembly")));

    public static IEnumerable<string> ReferencesOf(string projectFile, XDocument project) =>
        project.Descendants("ProjectReference").Select(reference => (string?)reference.Attribute("Include") ?? "")
            .SelectMany(include => Expand(Path.GetDirectoryName(projectFile)!, include.Replace('\\', '/'))).Select(file => Path.GetFileNameWithoutExtension(file));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Expand(string folder, string include)
    {
        if (!include.Contains('*')) return [include];
        var above = Path.GetFullPath(include[..include.IndexOf('*')], folder);
        var pattern = new Regex("^" + Regex.Escape(Path.GetFullPath(include, folder)).Replace(@"\*", "[^/]*") + "$");
        return Directory.EnumerateFiles(above, "*.csproj", SearchOption.AllDirectories).Where(file => pattern.IsMatch(file));
    }
}
