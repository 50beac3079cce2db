namespace Eap.Platform.Setup;

/// <summary>Runs at every start, before the first request; does only what is not done yet.</summary>
public interface ISiteInitializer
{
    /// <summary>After the schema stands, before a new site's recipe: definitions, roles.</summary>
    Task BeforeSetupAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After the recipe (or at once, in a site that is set up).</summary>
    /// <param name="isNew">The site was set up just now.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken) => Task.CompletedTask;
}
