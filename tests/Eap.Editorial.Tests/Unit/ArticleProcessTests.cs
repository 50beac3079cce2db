using Eap.Editorial.Process;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Editorial.Tests.Unit;

/// <summary>Whatever people try in whatever order, what must be impossible for an article cannot be reached.</summary>
public sealed class ArticleProcessTests
{
    private static readonly string[] People = ["an", "bo", "cy", "dan", "er"];

    // What somebody tries; versions are numbered as they are written.
    private enum Act { Write, Submit, SubmitSilently, Pass, Return, Withdraw, Publish, PublishOther, FallDue, Archive, TakeDown, TakeDownSilently, Discard }

    private sealed record Attempt(Act Act, string Person, ReviewStage Stage);

    private sealed record Journey(ArticleProcess Process, int Versions);

    private static readonly Arbitrary<Attempt[]> Attempts = Arb.From(Gen.ArrayOf(
        from act in Gen.Frequency((8, Gen.Constant(Act.Pass)), (3, Gen.Constant(Act.Submit)), (3, Gen.Constant(Act.Write)), (3, Gen.Constant(Act.Publish)), (4, Gen.Elements(Enum.GetValues<Act>())))
        from person in Gen.Elements(People)
        from stage in Gen.Elements(Enum.GetValues<ReviewStage>())
        select new Attempt(act, person, stage), 60));

    [Fact]
    public void AnyOrder_NobodySignsTwiceAndNoWriterSigns() => Always((_, after) =>
        after.Signatures.Select(signature => signature.Person).Distinct().Count() == after.Signatures.Count && !after.Signatures.Any(signature => after.Writers.Contains(signature.Person)));

    [Fact]
    public void AnyOrder_NothingGoesLiveWithoutThreeSignOffsForThatVersion() => Always((before, after) =>
        after.Live is null || after.Live == before.Live || (after.Live == before.Version && before.State == ArticleState.Scheduled && ArticleProcess.Refuse(before.Signatures, before.Writers) is null));

    [Fact]
    public void AnyOrder_SignOffsComeInOrder() => Always((_, after) =>
        after.Signatures.Select(signature => signature.Stage).SequenceEqual(Enum.GetValues<ReviewStage>().Take(after.Signatures.Count)));

    [Fact]
    public void AnyOrder_NoTextChangesUnderReview() => Always((before, after) => !before.IsLocked || after.Version == before.Version || after.State == ArticleState.TakenDown);

    [Fact]
    public void AnyOrder_SignOffsNeverOutliveTheVersionTheyWereFor() => Always((before, after) => after.Version == before.Version || after.Signatures.Count == 0);

    [Fact]
    public void AnyOrder_TextReadersSawIsNeverReplacedWithoutACorrection() => Prop.ForAll(Attempts, attempts =>
    {
        var (corrected, seen) = (false, (string?)null);
        var journey = new Journey(new ArticleProcess(), 0);
        foreach (var attempt in attempts)
        {
            var next = Try(journey, attempt);
            if (attempt.Act is Act.Submit or Act.SubmitSilently && next.Process.State == ArticleState.FirstReview && journey.Process.State != ArticleState.FirstReview) corrected = attempt.Act == Act.Submit;
            // What was taken from the readers meanwhile they have seen all the same.
            if (next.Process.Live is { } live && live != seen)
            {
                if (seen is not null && !corrected) return false;
                seen = live;
            }

            journey = next;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Submit_OfWhatWasTakenFromTheReaders_AsksForACorrectionOnlyWhereItWasChanged(bool urgently)
    {
        var gone = Must(urgently ? ArticleProcess.FromRecipe("v1").TakeDown("写错了") : Must(ArticleProcess.FromRecipe("v1").Write("an", "v2")).Archive());
        gone = Must(gone.Write("an", "v3"));

        Assert.Equal((null, "v1"), (gone.Live, gone.LastSeen));
        Assert.Contains("更正说明", gone.Submit("an", hasCorrection: false).Refusal);
        Assert.Null(gone.Submit("an", hasCorrection: true).Refusal);
        Assert.Null(Must(ArticleProcess.FromRecipe("v1").TakeDown("写错了")).Submit("an", hasCorrection: false).Refusal);
    }

    [Fact]
    public void AnyOrder_WhatWasTakenDownComesBackOnlyThroughTheReviews() => Always((before, after) =>
        before.State != ArticleState.TakenDown || after.Live is null);

    [Fact]
    public void TheWayItIsMeant_LeadsToTheReaders()
    {
        var process = Must(new ArticleProcess().Write("an", "v1"));
        process = Must(process.Submit("an", hasCorrection: false));
        process = Must(process.Pass(ReviewStage.First, "bo", "v1"));
        process = Must(process.Pass(ReviewStage.Second, "cy", "v1"));
        process = Must(process.Pass(ReviewStage.Final, "dan", "v1"));
        process = Must(process.Publish("v1"));
        Assert.Equal((ArticleState.Live, "v1"), (process.State, process.Live));

        process = Must(process.Write("bo", "v2"));
        Assert.Equal(["bo"], process.Writers);
        Assert.Contains("更正说明", process.Submit("bo", hasCorrection: false).Refusal);
        process = Must(process.Submit("bo", hasCorrection: true));
        Assert.Contains("自己写的", process.Pass(ReviewStage.First, "bo", "v2").Refusal);
        process = Must(process.Pass(ReviewStage.First, "an", "v2"));
        Assert.Contains("换一个人", process.Pass(ReviewStage.Second, "an", "v2").Refusal);
        Assert.Equal("v1", process.Live);
        process = Must(process.Return(ReviewStage.Second, "v2"));
        Assert.Equal((ArticleState.Returned, 0), (process.State, process.Signatures.Count));
    }

    [Theory]
    [InlineData("bo", "bo", "cy", "不同的人")]
    [InlineData("an", "bo", "cy", "作者")]
    public void Refuse_WrongPeople_SaysWhy(string first, string second, string final, string reason) => Assert.Contains(reason,
        ArticleProcess.Refuse([new Signature(ReviewStage.First, first), new Signature(ReviewStage.Second, second), new Signature(ReviewStage.Final, final)], ["an"]));

    [Fact]
    public void Refuse_AStageMissing_SaysWhy() => Assert.Contains("还没有全部通过", ArticleProcess.Refuse([new Signature(ReviewStage.First, "bo"), new Signature(ReviewStage.Final, "cy")], []));

    // Random attempts do reach the readers: the properties are not true of nothing.
    [Fact]
    public void RandomAttempts_DoReachEveryState()
    {
        var reached = new HashSet<ArticleState>();
        foreach (var attempts in Gen.Sample(Attempts.Generator, 3000, 50))
        {
            var journey = new Journey(new ArticleProcess(), 0);
            foreach (var attempt in attempts) reached.Add((journey = Try(journey, attempt)).Process.State);
        }

        Assert.Equal(Enum.GetValues<ArticleState>().Order(), reached.Order());
    }

    private static void Always(Func<ArticleProcess, ArticleProcess, bool> holds) => Prop.ForAll(Attempts, attempts =>
    {
        var journey = new Journey(new ArticleProcess(), 0);
        foreach (var attempt in attempts)
        {
            var next = Try(journey, attempt);
            if (!holds(journey.Process, next.Process)) return false;
            journey = next;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Journey Try(Journey journey, Attempt attempt)
    {
        var (process, person) = (journey.Process, attempt.Person);
        // Most people do what is next; some try any stage.
        var stage = person is "er" ? attempt.Stage : process.Stage ?? attempt.Stage;
        var move = attempt.Act switch
        {
            Act.Write => process.Write(person, $"v{journey.Versions + 1}"),
            Act.Submit => process.Submit(person, hasCorrection: true),
            Act.SubmitSilently => process.Submit(person, hasCorrection: false),
            Act.Pass => process.Pass(stage, person, process.Version ?? "v0"),
            Act.Return => process.Return(stage, process.Version ?? "v0"),
            Act.Withdraw => process.Withdraw(person),
            Act.Publish => process.Publish(process.Version ?? "v0"),
            Act.PublishOther => process.Publish($"v{journey.Versions - 1}"),
            Act.FallDue => process.FallDue(),
            Act.Archive => process.Archive(),
            Act.TakeDown => process.TakeDown("写错了"),
            Act.TakeDownSilently => process.TakeDown(" "),
            _ => process.Discard(),
        };
        return move.Next is { } next ? new Journey(next, attempt.Act == Act.Write ? journey.Versions + 1 : journey.Versions) : journey;
    }

    private static ArticleProcess Must(ArticleMove move) => move.Next ?? throw new InvalidOperationException(move.Refusal);
}
