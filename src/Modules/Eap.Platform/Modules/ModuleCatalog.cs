using System.Reflection;
using Microsoft.Extensions.DependencyModel;

namespace Eap.Platform.Modules;

/// <summary>The modules of the site in the order they start: what a module references comes before it, themes come last.</summary>
public sealed class ModuleCatalog
{
    /// <summary>A catalog of exactly these modules, in this order.</summary>
    public ModuleCatalog(IReadOnlyList<ModuleInfo> modules) => All = modules;

    /// <summary>All modules, in starting order.</summary>
    public IReadOnlyList<ModuleInfo> All { get; }

    /// <summary>
    /// Finds the modules among the projects that <paramref name="entry"/> references. It reads the dependency file rather than
    /// the assembly's references, because the compiler leaves out a reference whose types the host never names.
    /// </summary>
    public static ModuleCatalog Discover(Assembly entry)
    {
        var context = DependencyContext.Load(entry)
            ?? throw new InvalidOperationException($"No dependency file beside {entry.GetName().Name}.");
        var projects = context.RuntimeLibraries
            .Where(library => library.Type == "project" && library.Name != entry.GetName().Name)
            .ToDictionary(library => library.Name);
        var found = new Dictionary<string, ModuleInfo>();
        foreach (var name in projects.Keys)
        {
            var assembly = Assembly.Load(new AssemblyName(name));
            if (assembly.GetCustomAttribute<ModuleAttribute>() is { } manifest)
                found[name] = new ModuleInfo(name, assembly, manifest);
        }

        var ordered = new List<ModuleInfo>();
        var visited = new HashSet<string>();
        foreach (var id in found.Values.OrderBy(module => module.IsTheme).ThenBy(module => module.Id, StringComparer.Ordinal).Select(module => module.Id))
            Visit(id);
        return new ModuleCatalog(ordered);

        void Visit(string id)
        {
            if (!visited.Add(id)) return;
            var references = projects.TryGetValue(id, out var library) ? library.Dependencies.Select(dependency => dependency.Name) : [];
            foreach (var reference in references.Concat(found.GetValueOrDefault(id)?.Manifest.Dependencies ?? []).Order(StringComparer.Ordinal))
                Visit(reference);
            if (found.TryGetValue(id, out var module)) ordered.Add(module);
        }
    }
}
