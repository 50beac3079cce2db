using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Eap.Testing;

/// <summary>
/// Runs a theory on each database engine: <c>[Theory, EachEngine]</c>. Without a PostgreSQL server only on SQLite, except where one is required: there its
/// absence fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(Engines.All);
    }

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
