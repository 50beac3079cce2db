namespace Eap.Platform.Recipes;

/// <summary>A recipe cannot be run; the message is for the person who brought it, in Chinese, and names the place.</summary>
public sealed class RecipeException(string message, Exception? inner = null) : Exception(message, inner);
