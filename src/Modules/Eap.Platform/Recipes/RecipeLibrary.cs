using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Data;

namespace Eap.Platform.Recipes;

/// <summary>The recipes that came with the site: <c>Recipes/*.recipe.json</c> beside the program.</summary>
public sealed class RecipeLibrary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recipes");

    /// <summary>All recipes, by name.</summary>
    public IReadOnlyList<RecipeDescriptor> All() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.recipe.json").Select(file => Describe(file, Read(file))).OrderBy(recipe => recipe.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>The recipe of that name.</summary>
    /// <exception cref="RecipeException">There is none.</exception>
    public RecipeDescriptor Find(string name) => All().FirstOrDefault(recipe => string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new RecipeException($"没有名为“{name}”的配方。可用的有：{string.Join("、", All().Select(recipe => recipe.Name))}。");

    /// <summary>A recipe in a file of its own.</summary>
    public static RecipeDescriptor FromFile(string path) => Describe(path, Read(path));

    /// <summary>Parses a recipe file, leniently as Orchard Core does: comments, trailing commas, a byte order mark.</summary>
    /// <exception cref="RecipeException">It is not there or not JSON; the line is named.</exception>
    public static JsonObject Read(string path)
    {
        try
        {
            var recipe = JsonNode.Parse(File.ReadAllText(path), Strict, JOptions.Document) as JsonObject
                ?? throw new RecipeException($"配方 {Path.GetFileName(path)} 不是 JSON 对象。");
            return Loose(recipe);
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"配方 {Path.GetFileName(path)} 第 {exception.LineNumber + 1} 行不是合法的 JSON。", exception);
        }
        catch (IOException exception)
        {
            throw new RecipeException($"读不到配方文件 {Path.GetFileName(path)}。", exception);
        }
    }

    /// <summary>Said outright: a node without options of its own takes its parent's, and items stand under a loose step.</summary>
    internal static readonly JsonNodeOptions Strict = new() { PropertyNameCaseInsensitive = false };

    /// <summary>
    /// The same object with keys compared without case: real files write <c>data</c> and <c>Data</c>. Only the recipe's own keys and a step's are
    /// loose; inside an item two keys may differ by case alone.
    /// </summary>
    internal static JsonObject Loose(JsonObject strict)
    {
        var loose = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true });
        foreach (var (key, value) in strict) loose.TryAdd(key, value?.DeepClone());
        return loose;
    }

    private static RecipeDescriptor Describe(string path, JsonObject recipe)
    {
        var name = Text(recipe["name"]) ?? Path.GetFileName(path)[..^".recipe.json".Length];
        return new RecipeDescriptor(name, Text(recipe["displayName"]) ?? name, recipe["issetuprecipe"] is JsonValue value && value.TryGetValue(out bool setup) && setup, path);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
