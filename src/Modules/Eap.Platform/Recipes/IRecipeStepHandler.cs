namespace Eap.Platform.Recipes;

/// <summary>Runs recipe steps of one name.</summary>
public interface IRecipeStepHandler
{
    /// <summary>The step's name; compared without case.</summary>
    string Name { get; }

    /// <summary>Runs the step inside the recipe's transaction.</summary>
    /// <exception cref="RecipeException">It cannot be run; nothing of the recipe stays.</exception>
    Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken);
}
