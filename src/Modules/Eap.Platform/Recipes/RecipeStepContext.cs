using System.Text.Json.Nodes;
using Eap.Platform.Data;

namespace Eap.Platform.Recipes;

/// <summary>One step of a recipe being run.</summary>
/// <param name="Unit">The transaction of the whole recipe.</param>
/// <param name="Step">The step, scripts already replaced.</param>
/// <param name="Recipe">The recipe it stands in.</param>
/// <param name="Report">What the person who runs the recipe is told.</param>
public sealed record RecipeStepContext(UnitScope Unit, JsonObject Step, RecipeDescriptor Recipe, RecipeReport Report);
