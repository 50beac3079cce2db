using System.Collections.Frozen;
using Eap.Platform.Modules;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace Eap.Platform.Templates;

/// <summary>
/// Templates by name. <c>Views/Templates/X.Y.cshtml</c> of any module is the template <c>X.Y</c>; a later module's wins over an earlier one's,
/// a theme's over all. Frozen at start: no file is looked for while a page is made.
/// </summary>
public sealed class TemplateTable
{
    private readonly FrozenDictionary<string, string> _paths;

    /// <summary>Reads all compiled views once.</summary>
    public TemplateTable(ApplicationPartManager parts, ModuleCatalog modules)
    {
        var feature = new ViewsFeature();
        parts.PopulateFeature(feature);
        var rank = modules.All.Select((module, index) => (module.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var found = new Dictionary<string, (int Rank, string Path)>(StringComparer.Ordinal);
        foreach (var path in feature.ViewDescriptors.Select(view => view.RelativePath))
        {
            var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (segments is not [var module, "Views", "Templates", var file] || !rank.TryGetValue(module, out var position)) continue;
            var name = Path.GetFileNameWithoutExtension(file);
            if (!found.TryGetValue(name, out var known) || known.Rank < position) found[name] = (position, path);
        }

        _paths = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Path, StringComparer.Ordinal);
    }

    /// <summary>Every template's name and the view that won.</summary>
    public IReadOnlyDictionary<string, string> All => _paths;

    /// <summary>The view of the first name that has one, the most special name first.</summary>
    /// <exception cref="InvalidOperationException">None of the names has a template.</exception>
    public string Find(params ReadOnlySpan<string> names) =>
        TryFind(names) ?? throw new InvalidOperationException($"No template named {string.Join(" or ", names.ToArray())}.");

    /// <summary>Like <see cref="Find"/>, null when there is none.</summary>
    public string? TryFind(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_paths.TryGetValue(name, out var path)) return path;
        return null;
    }
}
