namespace Eap.Platform.Recipes;

/// <summary>A recipe file and what its head says.</summary>
/// <param name="Name">Stable name, as other recipes call it.</param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="IsSetupRecipe">May begin a site.</param>
/// <param name="Path">The file.</param>
public sealed record RecipeDescriptor(string Name, string DisplayName, bool IsSetupRecipe, string Path);
