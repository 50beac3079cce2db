namespace Eap.Awards.Rules;

/// <summary>What the bodies of a title have decided together. Neither names alone; one that declines is enough (7.11).</summary>
public abstract record JointDecision
{
    private JointDecision()
    {
    }

    /// <summary>Reads the decision off what was signed.</summary>
    /// <param name="bodies">The bodies that name: one or two.</param>
    /// <param name="verdicts">What they signed, at most once each.</param>
    /// <exception cref="ArgumentException">No body names, or somebody signed who does not name, or twice.</exception>
    public static JointDecision Of(IReadOnlyList<NamingBody> bodies, IReadOnlyCollection<BodyVerdict> verdicts)
    {
        if (bodies.Count == 0) throw new ArgumentException("Nobody names.", nameof(bodies));
        if (verdicts.FirstOrDefault(verdict => bodies.All(body => body.Id != verdict.BodyId)) is { } stranger) throw new ArgumentException($"{stranger.BodyId} does not name.", nameof(verdicts));
        var signed = verdicts.ToDictionary(verdict => verdict.BodyId);
        if (bodies.FirstOrDefault(body => signed.TryGetValue(body.Id, out var verdict) && !verdict.Agrees) is { } against) return new NotNamed(against, signed[against.Id].Reason);
        var waiting = bodies.Where(body => !signed.ContainsKey(body.Id)).ToList();
        return waiting.Count == 0 ? new Named() : new Open(waiting);
    }

    /// <summary>Somebody has not signed yet.</summary>
    public sealed record Open(IReadOnlyList<NamingBody> Waiting) : JointDecision;

    /// <summary>All agree.</summary>
    public sealed record Named : JointDecision;

    /// <summary>One declines: not named, with its reason.</summary>
    public sealed record NotNamed(NamingBody Body, string Reason) : JointDecision;
}
