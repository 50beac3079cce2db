using Eap.Lectures.Requests;

namespace Eap.Lectures.Tests.Unit;

/// <summary>What must be impossible, whatever is tried in whatever order.</summary>
public sealed class LectureRequestProcessTests
{
    private static readonly DateTime Begin = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Lecture_AnyMovesInAnyOrder_NeverReachesWhatMustBeImpossible()
    {
        var random = new Random(20261122);
        var reached = new HashSet<LectureStage>();
        for (var run = 0; run < 20_000; run++)
        {
            var (lecture, now, heardYes) = (new LectureStanding(LectureStage.Arranging, null, Begin.AddDays(3), Begin.AddDays(3).AddHours(2)), Begin, 0);
            for (var step = 0; step < 14; step++)
            {
                now = now.AddHours(random.Next(0, 20));
                // Evidence comes and goes as people type.
                lecture = lecture with { IsEvidenced = random.Next(2) == 0 };
                var move = (LectureMove)random.Next(11);
                if (LectureRequestProcess.After(lecture, move, now) is not { } after) continue;
                var before = lecture;
                heardYes = move switch { LectureMove.LecturerAccepts => heardYes + 1, LectureMove.LecturerLost or LectureMove.Postpone or LectureMove.Cancel => 0, _ => heardYes };
                lecture = Apply(lecture, move, after, now, random);

                Assert.True(heardYes <= 1, "two lecturers");
                Assert.False(after is LectureStage.Counted or LectureStage.NotCounted && !before.IsEvidenced, "counted without evidence");
                Assert.False(after == LectureStage.Confirmed && before.StartUtc <= now, "confirmed for the past");
                Assert.False(after == LectureStage.Confirmed && before.Lecturer is null, "confirmed without a lecturer");
                Assert.False(after == LectureStage.Delivered && now < before.EndUtc, "delivered before its end");
                Assert.False(after == LectureStage.Counted && before.Stage != LectureStage.Delivered, $"counted out of {before.Stage}");
                Assert.False(LectureRequestProcess.IsOver(before.Stage), $"moved on from {before.Stage}");
                reached.Add(after);
            }
        }

        // The walk has been everywhere: what was not found does not exist.
        Assert.Equal(Enum.GetValues<LectureStage>().Length, reached.Count);
    }

    [Theory]
    [InlineData(LectureStage.Offered, LectureMove.LecturerAccepts, "不能再请第二位")]
    [InlineData(LectureStage.Delivered, LectureMove.Count, "齐了才能认定")]
    [InlineData(LectureStage.Counted, LectureMove.Cancel, "不能取消")]
    [InlineData(LectureStage.Delivered, LectureMove.Postpone, "不能延期")]
    public void Forbidden_Moves_SayWhy(LectureStage stage, LectureMove move, string words)
    {
        var lecture = new LectureStanding(stage, "lecturer", Begin.AddDays(1), Begin.AddDays(1).AddHours(1));

        Assert.Contains(words, LectureRequestProcess.Refuse(lecture, move, Begin));
    }

    private static LectureStanding Apply(LectureStanding lecture, LectureMove move, LectureStage after, DateTime now, Random random) => move switch
    {
        LectureMove.LecturerAccepts => lecture with { Stage = after, Lecturer = "lecturer" },
        LectureMove.LecturerLost or LectureMove.Cancel => lecture with { Stage = after, Lecturer = null },
        LectureMove.Postpone => lecture with { Stage = after, Lecturer = null, StartUtc = null, EndUtc = null },
        LectureMove.SetTime => lecture with { Stage = after, StartUtc = now.AddHours(random.Next(-10, 60)), EndUtc = now.AddHours(62) },
        _ => lecture with { Stage = after },
    };
}
