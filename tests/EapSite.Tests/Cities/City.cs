using Eap.Platform.Data;

namespace EapSite.Tests.Cities;

/// <summary>A site to look at: whose notice, on which engine, with or without what is invented.</summary>
public sealed record City(string Recipe, DatabaseEngine Engine, bool Demo)
{
    /// <summary>The address of its notice.</summary>
    public string Notice => $"/notices/{Recipe}";

    /// <inheritdoc />
    public override string ToString() => $"{Recipe} on {Engine}{(Demo ? " with demo" : "")}";
}
